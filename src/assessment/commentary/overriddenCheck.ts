import { finalScore, type Override } from '../../scoring/finalScore';
import type { RoleRatings } from '../../scoring/RoleRatings';
import { driverSentences } from './driverSentences';
import { englishOverride as say } from './english';
import { heldSentences } from './positionSentences';
import { paragraphs, roleFacts } from './realityCheck';
import { taskSentences } from './taskSentences';

/**
 * The "Score vs Reality Check" of a role whose score an assessor replaced: the figure that counts beside the
 * formula's, and what made the latter. What single ratings would change is left out, since they no longer do.
 *
 * @param title '' where it is not known
 * @param taskNames as many as there are tasks; none where they are not known
 * @returns three paragraphs, an empty line between them
 */
export function overriddenCheck(
  title: string,
  ratings: RoleRatings,
  override: Override,
  taskNames: readonly string[] = [],
): string {
  const role = roleFacts(title, ratings, taskNames);
  const { texts, figures, score } = role;
  const final = finalScore(score, override);
  const formula = figures.index(score.aijri);
  return paragraphs([
    [
      say.overridden(
        texts.subject(role.title),
        figures.index(final.aijri),
        final.label,
        formula,
        score.label,
      ),
      ...heldSentences(role),
      say.formulaBehind(formula),
    ],
    driverSentences(role),
    taskSentences(role),
  ]);
}
