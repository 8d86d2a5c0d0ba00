import type { TaskRating } from '../../scoring/RoleRatings';

/** One task as commentary speaks of it. */
export interface TaskFact extends TaskRating {
  /** On one line, not too long; '' where it is not known. */
  readonly name: string;
}

/**
 * The tasks that take any time, the longest first.
 *
 * @param names as many as there are tasks, or none
 */
export function taskFacts(tasks: readonly TaskRating[], names: readonly string[]): TaskFact[] {
  return tasks
    .map(({ timeShare, score }, index) => ({ name: taskName(names[index] ?? ''), timeShare, score }))
    .filter(({ timeShare }) => timeShare > 0)
    .sort((one, other) => other.timeShare - one.timeShare);
}

/** Inner quotation marks become single ones, since the name itself is quoted. */
export function taskName(name: string): string {
  const line = name
    .replace(/\s+/g, ' ')
    .replace(/["“”„]/g, "'")
    .trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}

const LONGEST_NAME = 80;

/** A share of the time that is not written as 0%. */
export function isWorthMentioning(share: number): boolean {
  return share >= 0.005;
}
