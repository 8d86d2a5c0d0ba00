import { correctClaim } from '../../../src/assessment/claims/correctClaim';
import { findClaims } from '../../../src/assessment/claims/findClaims';
import { digitalTwinsEngineer } from '../../scoring/digitalTwinsEngineer';

function corrected(text: string, ratings = digitalTwinsEngineer): string {
  return findClaims([{ section: '', text }], ratings)
    .filter(({ agrees }) => !agrees)
    .toReversed()
    .reduce(correctClaim, text);
}

describe('a claim corrected', () => {
  it.each([
    [
      'Strip the evidence and this role scores 38.8 — solidly Yellow.',
      'Strip the evidence and this role scores 40.0 — solidly Yellow.',
    ],
    ['The 46 score is low.', 'The 47.5 score is low.'],
    ['This role scores 46,5 points out of 100.', 'This role scores 47,5 points out of 100.'],
    ['Evidence (+6) and barriers (3/10).', 'Evidence (+4) and barriers (2/10).'],
    ['Task resistance is 3.2/5.0.', 'Task resistance is 3.40/5.0.'],
    ['25% displacement, 60.0 % augmentation.', '30% displacement, 55.0 % augmentation.'],
    ['It is a point below Green.', 'It is 0.5 points below Green.'],
    ['Raw is 4.3.', 'Raw is 4.3.'],
    ['Raw is 4.41.', 'Raw is 4.3068.'],
  ])('%s', (before, after) => {
    expect(corrected(before)).toBe(after);
  });

  it('keeps the sign that was written, and writes none before zero', () => {
    const ratings = { ...digitalTwinsEngineer, growth: -2, evidence: [0, 0, 0, 0, 0] };
    expect(corrected('Growth at -1, evidence at +3.', ratings)).toBe('Growth at -2, evidence at 0.');
    expect(corrected('Growth at +1.', ratings)).toBe('Growth at −2.');
  });

  it('agrees when it is read again', () => {
    const text = corrected('The 44.0 score is 4 points below Green; without the evidence it scores 38.8.');
    expect(text).toBe('The 47.5 score is 0.5 points below Green; without the evidence it scores 40.0.');
    expect(findClaims([{ section: '', text }], digitalTwinsEngineer).every(({ agrees }) => agrees)).toBe(
      true,
    );
  });

  it('is refused where the text has changed meanwhile', () => {
    const [claim] = findClaims(
      [{ section: 'Reality', text: 'The 46.0 score is low.' }],
      digitalTwinsEngineer,
    );
    expect(() => claim && correctClaim('Now the 46.0 score is low.', claim)).toThrow(
      new RangeError('“46.0” no longer stands at character 5 of Reality.'),
    );
  });
});
