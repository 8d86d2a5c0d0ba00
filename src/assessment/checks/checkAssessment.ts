import type { Problem } from '../Problem';
import { blankInvolvement } from './blankInvolvement';
import type { Check, CheckedRole } from './Check';
import { doubledRows } from './doubledRows';
import { missingDimensions } from './missingDimensions';
import { missingRationales } from './missingRationales';
import { ratingsAtOdds } from './ratingsAtOdds';
import { staleEvidence } from './staleEvidence';
import { textShares } from './textShares';
import { totalRows } from './totalRows';
import { unsourcedEvidence } from './unsourcedEvidence';
import { withCertainFix } from './withCertainFix';

/** Every check of what can be read but is odd, in the order in which a reader would ask. */
export const CHECKS: readonly Check[] = [
  missingDimensions,
  doubledRows,
  textShares,
  totalRows,
  ratingsAtOdds,
  blankInvolvement,
  missingRationales,
  unsourcedEvidence,
  staleEvidence,
];

/**
 * All that is wrong, open or odd about a role.
 *
 * @param found what reading it found
 * @returns the same, each with its fix where that is certain, and what the checks find
 */
export function checkAssessment(role: CheckedRole, found: readonly Problem[]): Problem[] {
  return [
    ...found.map((problem) => withCertainFix(problem, role)),
    ...CHECKS.flatMap((check) => check(role)),
  ];
}
