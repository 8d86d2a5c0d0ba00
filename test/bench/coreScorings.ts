import { aijri } from '../../src/scoring/aijri';
import type { RoleRatings } from '../../src/scoring/RoleRatings';

const TASKS = 8;
const ROLES = 1000; // different ones, so that no result can be foreseen
const SECONDS = 1;

/** Roles of 8 tasks scored in a second on one core. */
export function coreScorings(): number {
  const roles = Array.from({ length: ROLES }, (_, seed) => role(seed));
  scoreAll(roles); // warms up
  const start = performance.now();
  let rounds = 0;
  let sum = 0;
  while (performance.now() - start < SECONDS * 1000) {
    sum += scoreAll(roles);
    rounds++;
  }
  if (!(sum > 0)) throw new Error('The scores add up to nothing.'); // and keeps the work from being dropped
  return (rounds * ROLES * 1000) / (performance.now() - start);
}

function scoreAll(roles: readonly RoleRatings[]): number {
  let sum = 0;
  for (const each of roles) sum += aijri(each);
  return sum;
}

/** Whole ratings and shares in whole percent, spread over their ranges by the seed. */
function role(seed: number): RoleRatings {
  const spread = (at: number, least: number, most: number): number =>
    least + ((seed * 7 + at * 13) % (most - least + 1));
  const percents = Array.from({ length: TASKS - 1 }, (_, at) => spread(at, 4, 12));
  const rest = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  return {
    tasks: [...percents, rest].map((percent, at) => ({ timeShare: percent / 100, score: spread(at, 1, 5) })),
    evidence: Array.from({ length: 5 }, (_, at) => spread(at, -2, 2)),
    barriers: Array.from({ length: 5 }, (_, at) => spread(at, 0, 2)),
    growth: spread(0, -2, 2),
  };
}
