import { makeStyles } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../workbook/RoleInWorkbook';
import { usePane } from './Pane';
import { texts } from './texts';

/** Tells people who listen to the pane what the role scores, whenever that changes. */
export function ScoreAnnouncer({ role }: { role: RoleInWorkbook | null }) {
  const { hidden } = useStyles();
  const { figures } = usePane();
  return (
    <div aria-live="polite" className={hidden}>
      {role && words(role)}
    </div>
  );

  function words({ assessment, score }: RoleInWorkbook): string {
    const name = assessment.role.jobTitle || texts.untitledRole;
    return score
      ? texts.score.changed(name, figures.index(score.aijri), score.label)
      : texts.score.changedToNone(name);
  }
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
