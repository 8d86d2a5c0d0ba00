import { aijri } from '../../src/scoring/aijri';
import type { RoleRatings } from '../../src/scoring/RoleRatings';
import { scoreRole } from '../../src/scoring/scoreRole';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';
import { publishedByFractions } from './oracle';
import { randomAssessments } from './randomAssessments';

const DRAWS = Number(process.env['AIJRI_DRAWS'] ?? 100_000);

function role(part: Partial<RoleRatings>): RoleRatings {
  return {
    tasks: [{ timeShare: 1, score: 3 }],
    evidence: [0, 0, 0, 0, 0],
    barriers: [0, 0, 0, 0, 0],
    growth: 0,
    ...part,
  };
}

describe('aijri', () => {
  it('gives the figure of the worked example', () => {
    expect(aijri(digitalTwinsEngineer)).toBe(47.5);
  });

  it(`equals exact fractions rounded half up over ${DRAWS} random assessments`, () => {
    const seed = Number(process.env['AIJRI_SEED'] ?? Date.now() % 2 ** 31);
    const draw = randomAssessments(seed);
    const mismatches: string[] = [];
    for (let i = 0; i < DRAWS; i++) {
      const ratings = draw();
      const published = aijri(ratings);
      const exact = publishedByFractions(ratings);
      if (published !== exact) {
        mismatches.push(`seed ${seed}: ${published} for ${exact} of ${JSON.stringify(ratings)}`);
      }
    }
    expect(mismatches).toEqual([]);
  });

  it('equals exact fractions for shares and ratings of any fineness', () => {
    const seed = Number(process.env['AIJRI_SEED'] ?? Date.now() % 2 ** 31);
    const draw = randomAssessments(seed);
    for (let i = 0; i < 2000; i++) {
      const coarse = draw();
      const fine: RoleRatings = {
        ...coarse,
        tasks: coarse.tasks.map((task, index) => ({
          timeShare: Number((task.timeShare * (1 - 0.0001 * index)).toPrecision(15)),
          score: Number((1 + (task.score - 1) * 0.97).toFixed(3)),
        })),
        evidence: coarse.evidence.map((rating) => Number((rating * 0.9).toFixed(2))),
      };
      expect({ seed, fine, aijri: aijri(fine) }).toEqual({ seed, fine, aijri: publishedByFractions(fine) });
      expect(scoreRole(coarse).aijri).toBe(aijri(coarse));
    }
  });

  it('holds the best possible role at 100', () => {
    const best = role({
      tasks: [{ timeShare: 1, score: 1 }],
      evidence: [2, 2, 2, 2, 2],
      barriers: [2, 2, 2, 2, 2],
      growth: 2,
    });
    expect(aijri(best)).toBe(100);
    expect(scoreRole(best).raw).toBe(9.24);
    expect(scoreRole(best).exactAijri).toBeCloseTo(109.7, 1);
  });

  it('gives the worst possible role 0', () => {
    const worst = role({ tasks: [{ timeShare: 1, score: 5 }], evidence: [-2, -2, -2, -2, -2], growth: -2 });
    expect(aijri(worst)).toBe(0);
    expect(scoreRole(worst).raw).toBe(0.54);
  });

  it('does not fall below 0 where the shares add up to a hair more than 100%', () => {
    const worst = role({
      tasks: [
        { timeShare: 0.5, score: 5 },
        { timeShare: 0.5005, score: 5 },
      ],
      evidence: [-2, -2, -2, -2, -2],
      growth: -2,
    });
    expect(Object.is(aijri(worst), 0)).toBe(true);
    expect(Object.is(scoreRole(worst).aijri, 0)).toBe(true);
  });

  it('rounds a figure exactly between two tenths up in whole numbers', () => {
    const tie = role({
      tasks: [
        { timeShare: 0.265, score: 1 },
        { timeShare: 0.735, score: 2 },
      ],
      barriers: [1, 1, 1, 0, 0],
      growth: -1,
    });
    expect(scoreRole(tie).exactAijri).toBe(47.35);
    expect(aijri(tie)).toBe(47.4);
  });

  it('rounds a figure exactly between two tenths up in fractions: 47.95 is Green', () => {
    // Task resistance alone: (4.342435 - 0.54) / 7.93 x 100
    const tie = role({
      tasks: [
        { timeShare: 0.657565, score: 2 },
        { timeShare: 0.342435, score: 1 },
      ],
    });
    expect(scoreRole(tie).exactAijri).toBe(47.95);
    expect(aijri(tie)).toBe(48);
    expect(
      aijri(
        role({
          tasks: [
            { timeShare: 0.6575651, score: 2 },
            { timeShare: 0.3424349, score: 1 },
          ],
        }),
      ),
    ).toBe(47.9);
  });
});
