import fc from 'fast-check';
import { aijri } from '../../src/scoring/aijri';
import { finalScore } from '../../src/scoring/finalScore';
import { involvementOfScore } from '../../src/scoring/involvement';
import { quickScreen } from '../../src/scoring/quickScreen';
import type { RoleRatings } from '../../src/scoring/RoleRatings';
import { scoreRole } from '../../src/scoring/scoreRole';
import { timeSplit } from '../../src/scoring/timeSplit';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';
import { randomAssessments } from './randomAssessments';

describe('the time split', () => {
  const tasks = digitalTwinsEngineer.tasks.map((task) => ({ ...task, involvement: null }));

  it('of the worked example is 30, 55 and 15%', () => {
    expect(timeSplit(tasks)).toEqual({ displacement: 0.3, augmentation: 0.55, notInvolved: 0.15 });
  });

  it('follows an involvement that the analyst chose', () => {
    const overruled = tasks.map((task, index) =>
      index === 0 ? { ...task, involvement: 'AUGMENTATION' as const } : task,
    );
    expect(timeSplit(overruled)).toEqual({ displacement: 0.1, augmentation: 0.75, notInvolved: 0.15 });
  });

  it.each([
    [5, 'DISPLACEMENT'],
    [4, 'DISPLACEMENT'],
    [3.5, 'DISPLACEMENT'],
    [3, 'AUGMENTATION'],
    [2, 'AUGMENTATION'],
    [1.5, 'AUGMENTATION'],
    [1.4, 'NOT INVOLVED'],
    [1, 'NOT INVOLVED'],
  ])('takes a score of %d for %s', (score, involvement) => {
    expect(involvementOfScore(score)).toBe(involvement);
  });
});

describe('the quick screen', () => {
  it.each([
    [[1, 1, 2], 1, 'Likely Yellow Zone'],
    [[0, 0, 2], -1, 'Almost certainly Red Zone'],
    [[0, 0, 2], 0, 'Likely Red Zone'],
    [[0, 0, 3], -2, 'Likely Yellow Zone'],
    [[1, 2, 2], 2, 'Likely Yellow Zone'],
    [[2, 2, 2], -2, 'Likely Green Zone'],
    [[3, 3, 3], 0, 'Likely Green Zone'],
  ])('of %j and growth %d is %s', (principles, growth, expected) => {
    expect(quickScreen(principles, growth)).toBe(expected);
  });
});

describe('an override', () => {
  const score = scoreRole(digitalTwinsEngineer);

  it('leaves the formula score where there is none', () => {
    expect(finalScore(score, null)).toEqual({
      formulaAijri: 47.5,
      aijri: 47.5,
      zone: 'Yellow',
      label: 'Yellow (Urgent)',
      nextZone: score.nextZone,
      overrideReason: null,
    });
  });

  it('decides zone and label, and keeps the formula score', () => {
    expect(finalScore(score, { aijri: 48, reason: 'Licensing is about to come.' })).toEqual({
      formulaAijri: 47.5,
      aijri: 48,
      zone: 'Green',
      label: 'Green (Transforming)',
      nextZone: { zone: 'Yellow', distance: 0.1, direction: 'below' },
      overrideReason: 'Licensing is about to come.',
    });
  });
});

describe('the figure of an override', () => {
  it('is published with one decimal, rounded half up, as any other', () => {
    const score = scoreRole(digitalTwinsEngineer);
    const final = finalScore(score, { aijri: 47.95, reason: 'A middle way.' });
    expect(final).toMatchObject({ aijri: 48, zone: 'Green' });
    expect(finalScore(score, { aijri: 24.94, reason: 'No' })).toMatchObject({ aijri: 24.9, label: 'Red' });
  });
});

describe('the index never falls', () => {
  const roles = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => randomAssessments(seed)());

  function raised(ratings: readonly number[], index: number, most: number): number[] {
    return ratings.map((rating, i) => (i === index ? Math.min(most, rating + 0.5) : rating));
  }

  function expectNoFall(change: (role: RoleRatings, index: number) => RoleRatings): void {
    fc.assert(
      fc.property(roles, fc.nat({ max: 4 }), (role, index) => {
        expect(aijri(change(role, index))).toBeGreaterThanOrEqual(aijri(role));
      }),
      { numRuns: 500 },
    );
  }

  it('when evidence rises', () => {
    expectNoFall((role, index) => ({ ...role, evidence: raised(role.evidence, index, 2) }));
  });

  it('when a barrier rises', () => {
    expectNoFall((role, index) => ({ ...role, barriers: raised(role.barriers, index, 2) }));
  });

  it('when growth rises', () => {
    expectNoFall((role) => ({ ...role, growth: Math.min(2, role.growth + 0.5) }));
  });

  it('when the score of a task falls', () => {
    expectNoFall((role, index) => ({
      ...role,
      tasks: role.tasks.map((task, i) =>
        i === index ? { ...task, score: Math.max(1, task.score - 0.5) } : task,
      ),
    }));
  });
});
