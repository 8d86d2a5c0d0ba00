import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Fix } from '../../assessment/Problem';
import { texts } from '../texts';
import { useWrite } from '../useWrite';

/** What puts the problem above right, and the button that does it. */
export function FixLine({ fix, onFix }: { fix: Fix; onFix: () => void }) {
  const styles = useStyles();
  const { activity } = useWrite();
  return (
    <div className={styles.line}>
      <span className={styles.description}>{fix.description}</span>
      <Button
        size="small"
        className={styles.button}
        aria-label={texts.problems.fixThis(fix.description)}
        disabledFocusable={activity.status === 'busy'}
        onClick={onFix}
      >
        {texts.problems.fix}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '0 8px 6px 26px',
  },
  description: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0, minWidth: 'auto' },
});
