import { aijri } from '../../src/scoring/aijri';
import type { RoleRatings } from '../../src/scoring/RoleRatings';
import { scoreRole } from '../../src/scoring/scoreRole';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';

// Every figure from the worked example of the method: Digital Twins Engineer.
describe('scoreRole of the worked example', () => {
  const score = scoreRole(digitalTwinsEngineer);

  it('gives every figure of the contract', () => {
    expect(score).toEqual({
      aijri: 47.5,
      zone: 'Yellow',
      label: 'Yellow (Urgent)',
      taskResistance: 3.4,
      evidenceTotal: 4,
      barrierTotal: 2,
      growth: 1,
      evidenceModifier: 1.16,
      barrierModifier: 1.04,
      growthModifier: 1.05,
      raw: 4.306848,
      exactAijri: 376.6848 / 7.93,
      exposure: 0.45,
      points: {
        evidence: expect.closeTo(7.49, 2),
        barriers: expect.closeTo(2.09, 2),
        growth: expect.closeTo(2.59, 2),
      },
      without: { evidence: 40, barriers: 45.4, growth: 44.9 },
      nextZone: { zone: 'Green', distance: 0.5, direction: 'above' },
    });
  });

  it('gives the same index as the faster way to it', () => {
    expect(aijri(digitalTwinsEngineer)).toBe(47.5);
  });
});

describe('scoreRole at the edges', () => {
  const role = (...tasks: RoleRatings['tasks']): RoleRatings => ({
    tasks,
    evidence: [0, 0, 0, 0, 0],
    barriers: [0, 0, 0, 0, 0],
    growth: 0,
  });

  it('calls exactly 47.95 Green, since it is published as 48.0', () => {
    const score = scoreRole(role({ timeShare: 0.657565, score: 2 }, { timeShare: 0.342435, score: 1 }));
    expect(score).toMatchObject({ exactAijri: 47.95, aijri: 48, zone: 'Green', label: 'Green (Stable)' });
    expect(score.nextZone).toEqual({ zone: 'Yellow', distance: 0.1, direction: 'below' });
  });

  it('calls a hair less than 47.95 Yellow', () => {
    const score = scoreRole(role({ timeShare: 0.6575651, score: 2 }, { timeShare: 0.3424349, score: 1 }));
    expect(score).toMatchObject({ aijri: 47.9, zone: 'Yellow', label: 'Yellow (Moderate)' });
  });

  it('calls exactly 24.95 Yellow, since it is published as 25.0', () => {
    const score = scoreRole(role({ timeShare: 0.481465, score: 4 }, { timeShare: 0.518535, score: 3 }));
    expect(score).toMatchObject({ exactAijri: 24.95, aijri: 25, zone: 'Yellow', label: 'Yellow (Urgent)' });
    expect(score.nextZone).toEqual({ zone: 'Red', distance: 0.1, direction: 'below' });
  });

  it('calls a hair less than 24.95 Red', () => {
    const score = scoreRole(role({ timeShare: 0.4814651, score: 4 }, { timeShare: 0.5185349, score: 3 }));
    expect(score).toMatchObject({ aijri: 24.9, zone: 'Red', label: 'Red' });
  });

  it('adds exposed time exactly: 10% and 30% are 40%', () => {
    const score = scoreRole(
      role({ timeShare: 0.1, score: 3 }, { timeShare: 0.3, score: 4 }, { timeShare: 0.6, score: 2 }),
    );
    expect(score).toMatchObject({ exposure: 0.4, label: 'Yellow (Urgent)' });
  });

  it('holds what is without a modifier at 100 as well, and leaves points and raw unheld', () => {
    const score = scoreRole({
      tasks: [{ timeShare: 1, score: 1 }],
      evidence: [2, 2, 2, 2, 2],
      barriers: [2, 2, 2, 2, 2],
      growth: 2,
    });
    expect(score).toMatchObject({ aijri: 100, raw: 9.24, label: 'Green (Accelerated)' });
    expect(score.without.growth).toBe(99.1);
    expect(score.points.growth).toBeCloseTo(10.59, 2);
    expect(score.exactAijri - score.points.growth).toBeCloseTo(99.1, 1);
  });
});
