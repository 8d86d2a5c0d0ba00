import { parseTimeShares } from '../../src/assessment/parseTimeShares';

function shares(...times: unknown[]): readonly (number | null)[] {
  return parseTimeShares(times.map((time, index) => ({ row: index + 1, time }))).timeShares;
}

function problems(...times: unknown[]): string[] {
  const { problems: found } = parseTimeShares(times.map((time, index) => ({ row: index + 1, time })));
  return found.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('parseTimeShares', () => {
  it.each([
    ['percent cells', [0.2, 0.3, 0.5], [0.2, 0.3, 0.5]],
    ['whole numbers', [20, 30, 50], [0.2, 0.3, 0.5]],
    ['texts', ['20%', ' 30 % ', '50%'], [0.2, 0.3, 0.5]],
    ['texts with a decimal comma', ['12,5%', '87.5%'], [0.125, 0.875]],
    ['percent cells and texts', [0.2, '30%', 0.5], [0.2, 0.3, 0.5]],
    ['whole numbers and texts', [20, '30%', 50], [0.2, 0.3, 0.5]],
    ['tenths of a percent', [33.3, 33.3, 33.4], [0.333, 0.333, 0.334]],
    ['less than one percent among percentages', [0.5, 99.5], [0.005, 0.995]],
    ['one task alone', [1], [1]],
    ['one task alone in percent', [100], [1]],
    ['a task without time', [0, 1], [0, 1]],
    ['a column that is not complete', [20, ''], [0.2, null]],
  ])('reads %s', (_, times, expected) => {
    expect(shares(...times)).toEqual(expected);
  });

  it('reads every tenth of a percent alike, as a share, as a number and as a text', () => {
    for (let tenths = 1; tenths < 1000; tenths++) {
      const share = Number(`${tenths}e-3`);
      const percent = Number(`${tenths}e-1`);
      const rest = Number(`${1000 - tenths}e-1`);
      expect(shares(share, `${rest}%`)[0]).toBe(share);
      expect(shares(percent, rest)[0]).toBe(share);
      expect(shares(`${percent}%`, `${rest}%`)[0]).toBe(share);
    }
  });

  it('gives the number nearest to the decimal, which a division would miss', () => {
    expect(shares(33.3, 66.7)).toEqual([0.333, 0.667]);
    expect(shares(2.3, 97.7)).toEqual([0.023, 0.977]);
    expect(shares('1e-7%', 100)).toEqual([null, 1]);
    expect(shares(1e-7, 99.9999999)).toEqual([1e-9, 0.999999999]);
  });

  it.each([
    [[0.333, 0.333, 0.333], '99.9%'],
    [[33.3, 33.3, 33.3], '99.9%'],
    [['33.3%', '33.3%', '33.3%'], '99.9%'],
    [[0.5, 0.4994], '99.94%'],
    [[0.5, 0.49949], '99.949%'],
    [[0.5, 0.5006], '100.06%'],
    [[0.5, 0.50051], '100.051%'],
    [[20, 30], '50%'],
    [[0.1], '10%'],
  ])('refuses %j with its total', (times, total) => {
    expect(problems(...times)).toEqual([`error: Tasks, Time: the shares add up to ${total}, not 100%.`]);
  });

  it.each([[[0.5, 0.4995]], [[0.5, 0.5005]], [[33.33, 33.33, 33.33]], [[1 / 3, 1 / 3, 1 / 3]]])(
    'accepts %j: not more than 0.05 points off',
    (times) => {
      expect(problems(...times)).toEqual([]);
    },
  );

  it.each([
    [[0.2, 1.5, 0.3], 'Task 2, Time: 150% is outside 0% to 100%.'],
    [[20, 150, 30], 'Task 2, Time: 150 is outside 0 to 100.'],
    [[1.5], 'Task 1, Time: 150% is outside 0% to 100%.'],
    [['150%', 0.3], 'Task 1, Time: 150% is outside 0% to 100%.'],
    [[-1, 101], 'Task 1, Time: -1 is outside 0 to 100.'],
    [[0.2, -0.1, 0.9], 'Task 2, Time: -10% is outside 0% to 100%.'],
    [[0.5, 'half'], 'Task 2, Time: "half" is text, not a share of time such as 20%.'],
    [[0.5, '50'], 'Task 2, Time: "50" is text, not a share of time such as 20%.'],
    [[0.5, '#REF!'], 'Task 2, Time: #REF! is an error value, not a share of time such as 20%.'],
    [[0.5, true], 'Task 2, Time: TRUE is a truth value, not a share of time such as 20%.'],
    [[0.5, {}], 'Task 2, Time: the cell holds no plain value, not a share of time such as 20%.'],
  ])('refuses %j', (times, message) => {
    expect(problems(...times)[0]).toBe(`error: ${message}`);
  });

  it('waits for the shares still to come, unless there is too much already', () => {
    expect(problems(0.2, '')).toEqual(['missing: Task 2 has no time share yet.']);
    expect(problems(0.7, 0.6, '')).toEqual([
      'missing: Task 3 has no time share yet.',
      'error: Tasks, Time: the shares add up to 130%, not 100%.',
    ]);
  });
});
