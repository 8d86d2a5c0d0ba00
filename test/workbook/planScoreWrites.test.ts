import { roleOfSheet } from '../../src/workbook/roleOfSheet';
import type { ScorePlan } from '../../src/workbook/planScoreWrites';
import type { WrittenValues } from '../../src/workbook/writtenValues';
import { sheetTables, WORKED_EXAMPLE, withCell, type Cells } from './workedExample';

const { Tasks, Result } = WORKED_EXAMPLE as { Tasks: Cells; Result: Cells };

/** The plan for the worked example with some of its tables changed. */
function plan(changed: Record<string, Cells>, written: WrittenValues = {}): ScorePlan {
  const found = roleOfSheet(sheetTables({ ...WORKED_EXAMPLE, ...changed }), written);
  if (found.status !== 'role' || !found.plan) throw new Error('The role has no score.');
  return found.plan;
}

function writesOf(changed: Record<string, Cells>, written?: WrittenValues): string[] {
  return plan(changed, written).writes.map(({ address, before, after }) => `${address} ${before}>${after}`);
}

const NO_WEIGHTED = { Tasks: Tasks.map((row) => row.filter((_, column) => column !== 3)) };

describe('planScoreWrites', () => {
  it('fills blank cells of Weighted and Result', () => {
    expect(writesOf({})).toEqual([
      'Engineer!D6 >0.8',
      'Engineer!D7 >0.5',
      'Engineer!D8 >0.3',
      'Engineer!D9 >0.4',
      'Engineer!D10 >0.45',
      'Engineer!D11 >0.1',
      'Engineer!D12 >0.05',
      'Engineer!B37 >47.5',
      'Engineer!B38 >Yellow',
      'Engineer!B39 >Yellow (Urgent)',
      'Engineer!B40 >3.4',
    ]);
  });

  it('plans nothing once that is written', () => {
    const { written } = plan({});
    const filled = {
      Tasks: Tasks.map((row, r) =>
        row.map((cell, c) => (c === 3 && r > 0 ? written.Tasks![String(row[0])]! : cell)),
      ),
      Result: Result.map((row, r) => (r === 0 ? row : [row[0]!, written.Result![String(row[0])]!])),
    };
    expect(plan(filled, written)).toMatchObject({ writes: [], kept: [], written });
  });

  it('leaves live formulas alone, as a file stores them too', () => {
    for (const formula of [
      '=AIJRI(Tasks[Time],Tasks[Score])',
      '=ROUND(aijri.raw(A1,B1),2)',
      '=_xldudf_AIJRI_ZONE(1)',
    ]) {
      const { writes, kept } = plan({ ...NO_WEIGHTED, Result: withCell(Result, 1, 1, formula) });
      expect(writes.map((write) => write.after)).toEqual(['Yellow', 'Yellow (Urgent)', 3.4]);
      expect(kept).toEqual([]);
    }
  });

  it('leaves what a person typed, and points it out where the ratings give something else', () => {
    const { writes, kept } = plan({ ...NO_WEIGHTED, Result: withCell(Result, 1, 1, 44) });
    expect(writes.map((write) => write.after)).toEqual(['Yellow', 'Yellow (Urgent)', 3.4]);
    expect(kept).toEqual([
      {
        severity: 'warning',
        place: { table: 'Result', row: 1, column: 'Value' },
        message: 'Result, AIJRI: 44 was typed here; the ratings give 47.5.',
        address: 'Engineer!B37',
      },
    ]);
  });

  it('accepts typed figures that agree as published', () => {
    const typed = withCell(withCell(Result, 4, 1, 3.401), 3, 1, 'yellow (urgent)');
    expect(plan({ ...NO_WEIGHTED, Result: typed }).kept).toEqual([]);
    expect(plan({ ...NO_WEIGHTED, Result: withCell(Result, 4, 1, 3.41) }).kept).toHaveLength(1);
  });

  it('says nothing of another formula while it is being calculated', () => {
    const sheet = sheetTables({ ...WORKED_EXAMPLE, Result: withCell(Result, 1, 1, '=ScoreOf(1)') });
    const busy = {
      ...sheet,
      tables: sheet.tables.map((table) =>
        table.name === 'Result' ? { ...table, rows: withCell(table.rows as Cells, 0, 1, '#BUSY!') } : table,
      ),
    };
    const found = roleOfSheet(busy, {});
    expect(found.status === 'role' && found.plan?.kept).toEqual([]);
  });

  it('leaves another formula, and points it out where its value differs', () => {
    const other = { ...NO_WEIGHTED, Result: withCell(Result, 1, 1, '=SUM(1,2)') };
    expect(plan(other).writes.map((write) => write.after)).not.toContain(47.5);
    expect(plan(other).kept[0]?.message).toMatch('comes from another formula; the ratings give 47.5.');
  });

  it('renews a value of its own, but only while it is what was written', () => {
    const stale = { ...NO_WEIGHTED, Result: withCell(Result, 1, 1, 40) };
    expect(writesOf(stale, { Result: { AIJRI: 40 } })[0]).toBe('Engineer!B37 40>47.5');
    expect(plan(stale, { Result: { AIJRI: 41 } }).kept).toHaveLength(1);
    expect(plan(stale, { Result_2: { AIJRI: 40 } }).kept).toHaveLength(1);
  });

  it('follows its own values of Weighted when the tasks are sorted', () => {
    const { written } = plan({});
    const [header, first, second, ...others] = Tasks;
    const sorted: Cells = [
      header!,
      second!.with(3, 0.5),
      first!.with(1, 0.2).with(3, 0.8),
      ...others.map((row) => row.with(3, written.Tasks![String(row[0])]!)),
    ];
    expect(plan({ Tasks: sorted }, written).kept).toEqual([]);
    expect(plan({ Tasks: sorted }, written).writes.every((write) => !/!D/.test(write.address))).toBe(true);
  });

  it('empties its own value of a task that has no ratings any more', () => {
    const emptied: Cells = [...Tasks, ['Former task', '', '', 0.6, '', '']];
    expect(writesOf({ Tasks: emptied }, { Tasks: { 'Former task': 0.6 } })).toContain('Engineer!D13 0.6>');
    expect(writesOf({ Tasks: emptied }).some((write) => write.startsWith('Engineer!D13'))).toBe(false);
  });

  it('counts a cell of blanks as blank and passes over rows that are no measure', () => {
    const cells: Cells = [
      ['Measure', 'Value'],
      ['AIJRI', '  '],
      ['My own', ''],
      ['', ''],
    ];
    expect(writesOf({ ...NO_WEIGHTED, Result: cells })).toEqual(['Engineer!B37   >47.5']);
  });

  it('knows published names of measures', () => {
    const cells: Cells = [
      ['Measure', 'Value'],
      ['JobZone Score', ''],
      ['% of task time scoring 3+', ''],
    ];
    expect(plan({ ...NO_WEIGHTED, Result: cells }).writes.map((write) => write.after)).toEqual([47.5, 0.45]);
  });
});
