import type { Problem } from './Problem';

/** What reading cells gave. */
export interface Reading<Value> {
  /** null while an error or a missing rating stands in the way: then `problems` says which. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

/** The value, unless one of the problems stands in its way. */
export function reading<Value>(problems: readonly Problem[], value: () => Value): Reading<Value> {
  return { value: problems.some(standsInTheWay) ? null : value(), problems };
}

function standsInTheWay(problem: Problem): boolean {
  return problem.severity !== 'warning';
}
