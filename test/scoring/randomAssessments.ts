import type { RoleRatings } from '../../src/scoring/RoleRatings';

/** A repeatable stream of assessments: 1 to 12 tasks, whole and tenth percents, whole and half ratings. */
export function randomAssessments(seed: number): () => RoleRatings {
  const random = numbers(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const rating = (least: number, most: number, inHalves: boolean): number =>
    inHalves ? least + upTo(2 * (most - least)) / 2 : least + upTo(most - least);

  return () => {
    const inTenths = random() < 0.5;
    const inHalves = random() < 0.5;
    const units = inTenths ? 1000 : 100;
    const taskCount = 1 + upTo(11);
    const cuts = Array.from({ length: taskCount - 1 }, () => upTo(units)).sort((a, b) => a - b);
    const ends = [0, ...cuts, units];
    return {
      tasks: Array.from({ length: taskCount }, (_, index) => ({
        timeShare: ((ends[index + 1] ?? units) - (ends[index] ?? 0)) / units,
        score: rating(1, 5, inHalves),
      })),
      evidence: Array.from({ length: 5 }, () => rating(-2, 2, inHalves)),
      barriers: Array.from({ length: 5 }, () => rating(0, 2, inHalves)),
      growth: rating(-2, 2, inHalves),
    };
  };
}

// mulberry32: small, repeatable, even enough for drawing test data.
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
