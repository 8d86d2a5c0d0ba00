import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { texts } from '../texts';
import { UndoButton } from '../UndoButton';
import { useWrite } from '../useWrite';
import { WriteStatus } from '../WriteStatus';

/** Writes the score to the sheet, says what was written, and takes it back. */
export function WriteBar({ role }: { role: RoleInWorkbook }) {
  const styles = useStyles();
  const { activity, score } = useWrite();
  return (
    <footer className={styles.bar}>
      <WriteStatus hint={role.score ? texts.write.hint : texts.write.nothingYet} />
      <UndoButton />
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={activity.status === 'busy' || role.score === null}
        onClick={() => score(role)}
      >
        {texts.write.score}
      </Button>
    </footer>
  );
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: '8px 12px',
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { flexShrink: 0, minWidth: 'auto' },
});
