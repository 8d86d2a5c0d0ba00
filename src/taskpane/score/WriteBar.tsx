import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { texts } from '../texts';
import { useIsLong } from '../useIsLong';
import { useWrite } from '../useWrite';

/** Writes the score to the sheet, says what was written, and takes it back. */
export function WriteBar({ role }: { role: RoleInWorkbook }) {
  const styles = useStyles();
  const { activity, score, undo } = useWrite();
  const isBusy = activity.status === 'busy';
  const isLong = useIsLong(isBusy);
  return (
    <footer className={styles.bar}>
      <div className={styles.words} role="status">
        {activity.status === 'idle' && texts.write.hint}
        {activity.status === 'done' && (
          <>
            {activity.report.sentence}{' '}
            {activity.canUndo && (
              <Link as="button" inline onClick={undo}>
                {texts.write.undo}
              </Link>
            )}
          </>
        )}
        {isBusy && activity.doing}
        {isLong && <ProgressBar aria-label={texts.write.busy} />}
      </div>
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={isBusy || role.score === null}
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
    alignItems: 'center',
    columnGap: '12px',
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0, minWidth: 'auto' },
});
