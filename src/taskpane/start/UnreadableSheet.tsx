import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemRow } from '../check/ProblemRow';
import type { LocatedProblem } from '../../workbook/RoleInWorkbook';
import { texts } from '../texts';

/** For a sheet whose tables are not one role's worth: what to correct. */
export default function UnreadableSheet(props: { sheetName: string; problems: readonly LocatedProblem[] }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>{texts.unreadable.heading(props.sheetName)}</h1>
      <p className={styles.explanation}>{texts.unreadable.explanation}</p>
      <ul className={styles.list}>
        {props.problems.map((problem, index) => (
          <li key={index}>
            <ProblemRow problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1 },
  heading: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  explanation: { margin: '6px 0 10px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '0 -8px', padding: 0 },
});
