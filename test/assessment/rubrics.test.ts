import { rubrics, rubricText } from '../../src/assessment/rubrics';
import {
  barrierScale,
  evidenceScale,
  growthScale,
  principleScale,
  taskScale,
} from '../../src/assessment/ratingScale';

const all = Object.values(rubrics).flat();

describe('rubrics', () => {
  it('has one for each row of the method, in its order', () => {
    for (const scale of [evidenceScale, barrierScale, growthScale, principleScale])
      expect(rubrics[scale.table].map(({ name }) => name)).toEqual(scale.names);
  });

  it('covers the range of its table, one meaning a whole rating', () => {
    for (const scale of [taskScale, evidenceScale, barrierScale, growthScale, principleScale])
      for (const { range, meanings } of rubrics[scale.table]) {
        expect(range).toEqual(scale.range);
        expect(meanings).toHaveLength(range.most - range.least + 1);
      }
  });

  it('says of each rating something of its own', () => {
    const meanings = all.flatMap((rubric) => rubric.meanings);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('reads as lines from the least to the most', () => {
    expect(rubricText(rubrics.Barriers[1]!)).toBe(
      '0 = can be done from anywhere\n' +
        '1 = on site at times, in orderly surroundings\n' +
        '2 = hands on site nearly always, never twice the same',
    );
    expect(rubricText(rubrics.Evidence[0]!)).toMatch(/^-2 = postings collapse[^]*\n2 = postings surge/);
  });

  // Excel: 255 characters for an input message, 32 for its title.
  it.each(all.map((rubric) => [rubric.name, rubric] as const))(
    'fits an input message: %s',
    (name, rubric) => {
      expect(name.length).toBeLessThanOrEqual(32);
      expect(rubricText(rubric).length).toBeLessThanOrEqual(255);
    },
  );
});
