import type { RoleRatings } from '../../src/scoring/RoleRatings';

/** The ratings of the method's worked example. */
export const digitalTwinsEngineer: RoleRatings = {
  tasks: [
    { timeShare: 0.2, score: 4 },
    { timeShare: 0.25, score: 2 },
    { timeShare: 0.15, score: 2 },
    { timeShare: 0.1, score: 4 },
    { timeShare: 0.15, score: 3 },
    { timeShare: 0.1, score: 1 },
    { timeShare: 0.05, score: 1 },
  ],
  evidence: [1, 1, 1, 0, 1],
  barriers: [0, 1, 0, 1, 0],
  growth: 1,
};
