import { singleChanges, type RatedInput } from '../../src/scoring/singleChanges';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';
import { publishedByFractions } from './oracle';
import { randomAssessments } from './randomAssessments';

const changes = singleChanges(digitalTwinsEngineer);

function changeTo(input: RatedInput, index: number, to: number) {
  return changes.find((change) => change.input === input && change.index === index && change.to === to);
}

describe('the single changes of a role', () => {
  it('say what one rating alone would make of the worked example', () => {
    expect(changeTo('evidence', 3, 1)).toEqual({
      input: 'evidence',
      index: 3,
      from: 0,
      to: 1,
      aijri: 49.4,
      zone: 'Green',
      label: 'Green (Transforming)',
    });
    expect(changeTo('barrier', 0, 1)?.aijri).toBe(48.5);
    expect(changeTo('growth', 0, 2)).toMatchObject({ aijri: 50.1, label: 'Green (Accelerated)' });
  });

  it('stay within each scale and leave the present rating out', () => {
    expect(changes.filter(({ input }) => input === 'growth').map(({ to }) => to)).toEqual([-2, -1, 0, 2]);
    expect(
      changes.filter(({ input, index }) => input === 'barrier' && index === 1).map(({ to }) => to),
    ).toEqual([0, 2]);
    expect(changes.filter(({ input }) => input === 'task')).toHaveLength(7 * 4);
  });

  it('move a rating between two whole ones by whole points', () => {
    const halves = singleChanges({ ...digitalTwinsEngineer, growth: 0.5 });
    expect(halves.filter(({ input }) => input === 'growth').map(({ to }) => to)).toEqual([-1.5, -0.5, 1.5]);
  });

  it('give the index of the ratings so changed', () => {
    const next = randomAssessments(7);
    for (let count = 0; count < 200; count++) {
      const ratings = next();
      for (const { input, index, to, aijri } of singleChanges(ratings)) {
        if (input !== 'evidence') continue;
        expect(aijri).toBe(publishedByFractions({ ...ratings, evidence: ratings.evidence.with(index, to) }));
      }
    }
  });
});
