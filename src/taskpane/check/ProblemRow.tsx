import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LocatedProblem } from '../../workbook/RoleInWorkbook';
import { cellOf } from '../cellOf';
import { usePane } from '../Pane';
import { SeverityMark } from '../SeverityMark';
import { SpokenOnly } from '../SpokenOnly';
import { texts } from '../texts';
import { usePlainButtonStyles } from '../usePlainButtonStyles';

/** One problem in a sentence; where it has a cell, a click selects it. */
export function ProblemRow({ problem }: { problem: LocatedProblem }) {
  const styles = useStyles();
  const { plain } = usePlainButtonStyles();
  const { workbook, activity } = usePane();
  const { address, message, severity } = problem;
  if (address === null)
    return (
      <div className={styles.row}>
        <SeverityMark severity={severity} />
        <span className={styles.message}>{message}</span>
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(plain, styles.row)}
      onClick={() => void activity.attempt(() => workbook.selectAddress(address))}
    >
      <SeverityMark severity={severity} />
      <span className={styles.message}>{message}</span>
      <span className={styles.cell}>
        <SpokenOnly> {texts.select} </SpokenOnly>
        {cellOf(address)}
      </span>
    </button>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    minHeight: '28px',
    padding: '5px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  message: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cell: {
    flexShrink: 0,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});
