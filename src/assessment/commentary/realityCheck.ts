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
 * @returns three to four paragraphs, an empty line between them
 */
export function realityCheck(title: string, ratings: RoleRatings, taskNames: readonly string[] = []): string {
  const role = roleFacts(title, ratings, taskNames);
  return paragraphs([
    positionSentences(role),
    driverSentences(role),
    taskSentences(role),
    [...labelSentences(role), ...judgementSentences(role)],
  ]);
}

/** What the sentences of a role are chosen from. */
export function roleFacts(title: string, ratings: RoleRatings, taskNames: readonly string[]): RoleFacts {
  return {
    title: taskName(title),
    ratings,
    score: scoreRole(ratings),
    tasks: taskFacts(ratings.tasks, taskNames),
    taskNames: ratings.tasks.map((_, index) => taskName(taskNames[index] ?? '')),
    texts: english,
    figures: figuresFor(english.locale),
  };
}

export function paragraphs(sentences: readonly (readonly string[])[]): string {
  return sentences
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join(' '))
    .join('\n\n');
}
