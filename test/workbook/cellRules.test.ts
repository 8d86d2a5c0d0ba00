import { TABLE_COLUMNS } from '../../src/assessment/tableForms';
import type { TableKind } from '../../src/assessment/Problem';
import { cellRules } from '../../src/workbook/cellRules';

const KINDS = Object.keys(TABLE_COLUMNS) as TableKind[];

describe('cellRules', () => {
  it('gives each row of the method its own rubric', () => {
    expect(cellRules('Barriers').map(({ row, prompt }) => [row, prompt.title])).toEqual([
      [0, 'Regulatory/Licensing'],
      [1, 'Physical Presence'],
      [2, 'Union/Collective Bargaining'],
      [3, 'Liability/Accountability'],
      [4, 'Cultural/Ethical'],
    ]);
  });

  it('says in an alert the place and what is expected', () => {
    expect(cellRules('Evidence')[2]?.alert.message).toBe(
      'Evidence, Wage Trends: a number from -2 to 2 is expected.',
    );
    expect(cellRules('Tasks').map(({ column, alert }) => [column, alert.message])).toEqual([
      ['Time', 'Tasks, Time: a share from 0% to 100% is expected.'],
      ['Score', 'Tasks, Score: a number from 1 to 5 is expected.'],
      [
        'Involvement',
        'Tasks, Involvement: DISPLACEMENT, AUGMENTATION or NOT INVOLVED is expected, or a blank cell: then the score decides.',
      ],
    ]);
  });

  it('has no rule where prose or formulas stand', () => {
    for (const kind of ['Role', 'Result', 'Commentary'] as const) expect(cellRules(kind)).toEqual([]);
  });

  // Excel refuses longer ones.
  it.each(KINDS)('keeps to the lengths that Excel allows: %s', (kind) => {
    for (const { prompt, alert } of cellRules(kind)) {
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(alert.title.length).toBeLessThanOrEqual(32);
      expect(alert.message.length).toBeLessThanOrEqual(225);
    }
  });

  it.each(KINDS)('names columns that the table has: %s', (kind) => {
    const columns: readonly string[] = TABLE_COLUMNS[kind];
    for (const { column } of cellRules(kind)) expect(columns).toContain(column);
  });
});
