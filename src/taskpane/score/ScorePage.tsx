import { makeStyles } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { ProblemSummary } from './ProblemSummary';
import { ScoreHead } from './ScoreHead';
import { scoreView, type StepId } from './scoreView';
import { StepChain } from './StepChain';
import { TimeBar } from './TimeBar';
import { timeView } from './timeView';

export interface ScorePageProps {
  readonly role: RoleInWorkbook;
  readonly openSteps: readonly StepId[];
  readonly onToggle: (step: StepId) => void;
  readonly onShowProblems: () => void;
}

/** What the role scores, why, and where its time goes. */
export function ScorePage({ role, openSteps, onToggle, onShowProblems }: ScorePageProps) {
  const styles = useStyles();
  const view = scoreView(role);
  return (
    <div className={styles.page}>
      <ScoreHead role={role} progress={view.progress} />
      <ProblemSummary problems={role.problems} onShow={onShowProblems} />
      <StepChain view={view} aijri={role.score?.aijri ?? null} openSteps={openSteps} onToggle={onToggle} />
      <TimeBar
        view={timeView(role.assessment.tasks, role.addressOf)}
        exposure={role.score?.exposure ?? null}
      />
    </div>
  );
}

const useStyles = makeStyles({ page: { flexGrow: 1 } });
