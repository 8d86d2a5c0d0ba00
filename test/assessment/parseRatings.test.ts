import fc from 'fast-check';
import {
  parseBarriers,
  parseEvidence,
  parseGrowth,
  parsePrinciples,
  parseRatings,
  parseScreening,
  parseTasks,
  type RatingRanges,
} from '../../src/assessment/parseRatings';
import { digitalTwinsEngineer } from '../scoring/digitalTwinsEngineer';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

const ranges: RatingRanges = {
  time: column(0.2, 0.25, 0.15, 0.1, 0.15, 0.1, 0.05),
  score: column(4, 2, 2, 4, 3, 1, 1),
  evidence: column(1, 1, 1, 0, 1),
  barriers: column(0, 1, 0, 1, 0),
  growth: column(1),
};

function problems(reading: { problems: readonly { severity: string; message: string }[] }): string[] {
  return reading.problems.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('parseRatings', () => {
  it('reads the worked example', () => {
    const { value, problems: found } = parseRatings(ranges);
    expect(found).toEqual([]);
    expect(value).toMatchObject(digitalTwinsEngineer);
  });

  it('skips rows blank in both columns and still counts them', () => {
    const time = column(0.5, '', 0.3, null, 0.2);
    expect(parseTasks(time, column(1, null, 2, '', 3)).value).toEqual([
      { timeShare: 0.5, score: 1, involvement: null },
      { timeShare: 0.3, score: 2, involvement: null },
      { timeShare: 0.2, score: 3, involvement: null },
    ]);
    expect(problems(parseTasks(time, column(1, null, 2, '', 6)))).toEqual([
      'error: Task 5, Score: 6 is outside 1 to 5.',
    ]);
  });

  it.each([
    [6, 'error: Task 2, Score: 6 is outside 1 to 5.'],
    [-1, 'error: Task 2, Score: -1 is outside 1 to 5.'],
    [0, 'error: Task 2, Score: 0 is outside 1 to 5.'],
    [5.1, 'error: Task 2, Score: 5.1 is outside 1 to 5.'],
    ['high', 'error: Task 2, Score: "high" is text, not a number from 1 to 5.'],
    ['4', 'error: Task 2, Score: "4" is text, not a number from 1 to 5.'],
    ['#N/A', 'error: Task 2, Score: #N/A is an error value, not a number from 1 to 5.'],
    [true, 'error: Task 2, Score: TRUE is a truth value, not a number from 1 to 5.'],
    ['', 'missing: Task 2 is not rated yet.'],
    [2.5, 'warning: Task 2, Score: 2.5 lies between two ratings; whole numbers are usual.'],
  ])('says of a task score %p: %s', (score, problem) => {
    expect(problems(parseTasks(column(0.5, 0.5), column(3, score)))).toEqual([problem]);
  });

  it('quotes a long text by its beginning', () => {
    const rationale = 'Agents chain tools\nand review their own work from end to end.';
    expect(problems(parseTasks(column(1), column(rationale)))).toEqual([
      'error: Task 1, Score: "Agents chain tools and review their own…" is text, not a number from 1 to 5.',
    ]);
  });

  it('accepts ratings between whole numbers', () => {
    expect(parseTasks(column(1), column(2.5)).value).toEqual([
      { timeShare: 1, score: 2.5, involvement: null },
    ]);
  });

  it('names both lengths of ranges that differ', () => {
    expect(problems(parseTasks(column(0.5, 0.3, 0.2), column(1, 2)))).toEqual([
      'error: Tasks: Time has 3 rows and Score has 2 rows; they must be of equal length.',
    ]);
    expect(problems(parseTasks(column(1), column(1), column('Aug', 'Aug')))).toEqual([
      'error: Tasks: Time has 1 row and Involvement has 2 rows; they must be of equal length.',
    ]);
  });

  it('refuses a range of several rows and columns', () => {
    const block = [
      [0.5, 1],
      [0.5, 2],
    ];
    expect(problems(parseTasks(block, column(1, 2)))[0]).toBe(
      'error: Tasks, Time: the range is 2 rows by 2 columns, not one column.',
    );
    expect(problems(parseEvidence(block))).toEqual([
      'error: Evidence, Score: the range is 2 rows by 2 columns, not one column.',
    ]);
  });

  it.each([
    [
      'four evidence ratings',
      parseEvidence,
      column(1, 1, 1, 1),
      'Evidence: 4 ratings given, the method has 5.',
    ],
    [
      'six evidence ratings',
      parseEvidence,
      column(1, 1, 1, 1, 1, 4),
      'Evidence: 6 ratings given, the method has 5.',
    ],
    ['one barrier', parseBarriers, 1, 'Barriers: 1 rating given, the method has 5.'],
    ['two principles', parsePrinciples, column(1, 1), 'Principles: 2 ratings given, the method has 3.'],
    ['two growth ratings', parseGrowth, column(1, 1), 'Growth: 2 ratings given, the method has 1.'],
  ])('refuses %s', (_, parse, range, message) => {
    expect(problems(parse(range))[0]).toBe(`error: ${message}`);
    expect(parse(range).value).toBeNull();
  });

  it.each([
    ['evidence', parseEvidence, column(0, 0, 3, 0, 0), 'error: Evidence 3, Score: 3 is outside -2 to 2.'],
    ['a barrier', parseBarriers, column(0, -1, 0, 0, 0), 'error: Barrier 2, Score: -1 is outside 0 to 2.'],
    ['a principle', parsePrinciples, column(0, 0, 4), 'error: Principle 3, Score: 4 is outside 0 to 3.'],
    ['growth', parseGrowth, column(-3), 'error: Growth, Score: -3 is outside -2 to 2.'],
    ['missing evidence', parseEvidence, column(0, 0, '', 0, 0), 'missing: Evidence 3 is not rated yet.'],
    ['missing growth', parseGrowth, column(''), 'missing: Growth is not rated yet.'],
    ['missing growth', parseGrowth, null, 'missing: Growth is not rated yet.'],
    [
      'no barrier at all',
      parseBarriers,
      column('', '', '', '', ''),
      'missing: Barriers: nothing is rated yet.',
    ],
  ])('names the place of %s', (_, parse, range, problem) => {
    expect(problems(parse(range))).toEqual([problem]);
    expect(parse(range).value).toBeNull();
  });

  it('takes single ratings and rows as it takes columns', () => {
    expect(parseGrowth(2).value).toBe(2);
    expect(parseGrowth([[-1.5]]).value).toBe(-1.5);
    expect(parseEvidence([[1, 0, -1, 2, -2]]).value).toEqual([1, 0, -1, 2, -2]);
  });

  it('keeps every problem, so that the pane can list them', () => {
    const found = parseRatings({ ...ranges, growth: column(''), score: column(6, 2, 0, 4, 3, 1, 1) });
    expect(problems(found)).toEqual([
      'error: Task 1, Score: 6 is outside 1 to 5.',
      'error: Task 3, Score: 0 is outside 1 to 5.',
      'missing: Growth is not rated yet.',
    ]);
  });

  it('reads what the quick screen needs', () => {
    expect(parseScreening(column(1, 1, 2), 1).value).toEqual({ principles: [1, 1, 2], growth: 1 });
    expect(problems(parseScreening(column('', 1, 2), 5))).toEqual([
      'missing: Principle 1 is not rated yet.',
      'error: Growth, Score: 5 is outside -2 to 2.',
    ]);
  });

  it('never throws, and gives a value or says what stands in its way', () => {
    const cell = fc.oneof(
      fc.constantFrom(0.2, 20, 1, 3, '', null, '20%', '#N/A', { basicValue: '#REF!' }, true, 'x'),
      fc.anything(),
    );
    const range = fc.oneof(cell, fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { maxLength: 6 }));
    fc.assert(
      fc.property(range, range, range, range, range, (time, score, evidence, barriers, growth) => {
        const { value, problems: found } = parseRatings({ time, score, evidence, barriers, growth });
        expect(value === null).toBe(found.some(({ severity }) => severity !== 'warning'));
      }),
      { numRuns: 2000 },
    );
  });
});
