import type { RoleInWorkbook } from '../workbook/RoleInWorkbook';
import { usePane } from './Pane';
import { SpokenOnly } from './SpokenOnly';
import { texts } from './texts';

/** Tells people who listen to the pane what the role scores, whenever that changes. */
export function ScoreAnnouncer({ role }: { role: RoleInWorkbook | null }) {
  const { figures } = usePane();
  return (
    <div aria-live="polite">
      <SpokenOnly>{role && words(role)}</SpokenOnly>
    </div>
  );

  function words({ assessment, score }: RoleInWorkbook): string {
    const name = assessment.role.jobTitle || texts.untitledRole;
    return score
      ? texts.score.changed(name, figures.index(score.aijri), score.label)
      : texts.score.changedToNone(name);
  }
}
