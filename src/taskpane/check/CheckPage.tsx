import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { SEVERITIES } from '../countBySeverity';
import { RatingProgressBar } from '../RatingProgressBar';
import { RoleTitle } from '../RoleTitle';
import type { RatingProgress } from '../score/scoreView';
import { Section } from '../Section';
import { texts } from '../texts';
import { ProblemRow } from './ProblemRow';

export interface CheckPageProps {
  readonly role: RoleInWorkbook;
  readonly progress: RatingProgress;
}

/** Everything wrong, open or odd, each one click from its cell. */
export default function CheckPage({ role, progress }: CheckPageProps) {
  const styles = useStyles();
  const { problems } = role;
  return (
    <div className={styles.page}>
      <RoleTitle role={role.assessment.role} />
      {problems.length === 0 && <p className={styles.none}>{texts.problems.none}</p>}
      {SEVERITIES.map((severity) => {
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <Section key={severity} heading={texts.problems.headings[severity]}>
            {severity === 'missing' && <RatingProgressBar progress={progress} />}
            <ul className={styles.list}>
              {found.map((problem, index) => (
                <li key={index}>
                  <ProblemRow problem={problem} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1 },
  none: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '2px -8px 0', padding: 0 },
});
