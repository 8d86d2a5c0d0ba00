import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { LocatedProblem } from '../../workbook/RoleInWorkbook';
import { SeverityMark } from '../SeverityMark';
import { countBySeverity } from '../countBySeverity';
import { texts } from '../texts';

/** One line for what is wrong, open or odd; nothing when there is nothing. */
export function ProblemSummary(props: { problems: readonly LocatedProblem[]; onShow: () => void }) {
  const styles = useStyles();
  if (props.problems.length === 0) return null;
  return (
    <div className={styles.summary}>
      {countBySeverity(props.problems).map(({ severity, count }) => (
        <span key={severity} className={styles.count}>
          <SeverityMark severity={severity} />
          {count} {texts.problems.counted(severity, count)}
        </span>
      ))}
      <Link as="button" className={styles.show} onClick={props.onShow}>
        {texts.problems.showAll}
      </Link>
    </div>
  );
}

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    marginTop: '10px',
    padding: '5px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '5px' },
  show: { marginInlineStart: 'auto', fontSize: 'inherit' },
});
