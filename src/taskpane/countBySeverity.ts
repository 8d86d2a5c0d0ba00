import type { Problem } from '../assessment/Problem';

type Severity = Problem['severity'];

/** How many problems there are of each severity, the gravest first; severities without any are left out. */
export function countBySeverity(
  problems: readonly Problem[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'missing', 'warning'];
