import { finalScore, type Override } from '../../scoring/finalScore';
import type { RoleRatings } from '../../scoring/RoleRatings';
import { scoreRole } from '../../scoring/scoreRole';
import { figuresFor } from '../figures';
import { driverSentences } from './driverSentences';
import { english } from './english';
import { judgementSentences } from './judgementSentences';
import { labelSentences } from './labelSentences';
import { positionSentences } from './positionSentences';
import type { RoleFacts } from './RoleFacts';
import { taskFacts, taskName } from './TaskFact';
import { taskSentences } from './taskSentences';

/**
 * The "Score vs Reality Check" of a role, from its numbers alone: where it stands and what would move it,
 * what made the score, which tasks carry the risk and the protection, and what hangs by a thread.
 *
 * @param title '' where it is not known
 * @param taskNames as many as there are tasks; none where they are not known
 * @param override the assessor's figure in place of the formula's
 * @returns three to four paragraphs, an empty line between them
 */
export function realityCheck(
  title: string,
  ratings: RoleRatings,
  taskNames: readonly string[] = [],
  override: Override | null = null,
): string {
  const score = scoreRole(ratings);
  const role: RoleFacts = {
    title: taskName(title),
    ratings,
    score,
    final: finalScore(score, override),
    tasks: taskFacts(ratings.tasks, taskNames),
    taskNames: ratings.tasks.map((_, index) => taskName(taskNames[index] ?? '')),
    texts: english,
    figures: figuresFor(english.locale),
  };
  const paragraphs = [
    positionSentences(role),
    driverSentences(role),
    taskSentences(role),
    [...labelSentences(role), ...judgementSentences(role)],
  ];
  return paragraphs
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n\n');
}
