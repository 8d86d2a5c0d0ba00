import { planScoreWork, type ScoreSituation } from '../../src/workbook/planScoreWork';
import { roleOfSheet } from '../../src/workbook/roleOfSheet';
import type { WrittenValues } from '../../src/workbook/writtenValues';
import { ZONES } from '../../src/workbook/zoneColours';
import { sheetTables, WORKED_EXAMPLE, type Cells } from './workedExample';

function situation(tables: Record<string, Cells>, change: Partial<ScoreSituation> = {}): ScoreSituation {
  const sheet = sheetTables(tables);
  const written: WrittenValues = change.written ?? {};
  const found = roleOfSheet(sheet, written);
  if (found.status !== 'role' || !found.plan || !found.role.score) throw new Error('The role has no score.');
  return {
    role: found.role,
    score: found.role.score,
    tables: found.tables,
    plan: found.plan,
    written,
    tableNames: sheet.tables.map((table) => table.name),
    definedNames: [],
    tableIds: sheet.tables.map((table) => table.id),
    firstFreeRow: 50,
    formatIds: ['{1}'],
    colouredZones: [],
    ...change,
  };
}

function without(...tables: string[]): Record<string, Cells> {
  return Object.fromEntries(Object.entries(WORKED_EXAMPLE).filter(([name]) => !tables.includes(name)));
}

describe('planScoreWork', () => {
  it('writes cells by column, the colours that are missing, and a note of what is its own', () => {
    const work = planScoreWork(situation(WORKED_EXAMPLE, { colouredZones: ['Red'] }));
    expect(
      work?.record.columns.map(({ tableName, column, cells }) => [tableName, column, cells.length]),
    ).toEqual([
      ['Tasks', 3, 7],
      ['Result', 1, 4],
    ]);
    expect(work?.record.colours).toEqual({
      tableId: 'id of Result',
      column: 1,
      zones: ['Green', 'Yellow'],
      formatsBefore: ['{1}'],
    });
    expect(work?.record.inserted).toBeNull();
    expect(work?.record.writtenBefore).toEqual({});
    expect(work?.writtenAfter).toMatchObject({ Result: { AIJRI: 47.5 }, Tasks: { Collaboration: 0.1 } });
  });

  it('has nothing to do where formulas stand and zones are coloured', () => {
    const live: Cells = [
      ['Measure', 'Value'],
      ['AIJRI', '=AIJRI(1)'],
    ];
    const noWeighted = WORKED_EXAMPLE.Tasks!.map((row) => row.filter((_, column) => column !== 3));
    const tables = { ...WORKED_EXAMPLE, Tasks: noWeighted, Result: live };
    expect(planScoreWork(situation(tables, { colouredZones: ZONES }))).toBeNull();
  });

  it('inserts a Result table with live formulas below all that is on the sheet', () => {
    const work = planScoreWork(situation(without('Result')));
    expect(work?.record.inserted).toMatchObject({
      name: 'Result',
      area: { row: 51, column: 0, rows: 14, columns: 2 },
      tablesBefore: expect.arrayContaining(['id of Tasks']),
    });
    expect(work?.record.inserted?.formulas.slice(0, 2)).toEqual([
      ['Measure', 'Value'],
      ['AIJRI', '=AIJRI(Tasks[Time],Tasks[Score],Evidence[Score],Barriers[Score],Growth[Score])'],
    ]);
    expect(work?.numberFormats).toHaveLength(13);
    expect(work?.writtenAfter).not.toHaveProperty('Result');
  });

  it('gives the inserted table a name that is free', () => {
    const work = planScoreWork(
      situation(without('Result'), { tableNames: ['RESULT'], definedNames: ['Result_2'] }),
    );
    expect(work?.record.inserted?.name).toBe('Result_3');
  });

  it('inserts figures where whole columns do not give the score', () => {
    const tables = {
      ...without('Result'),
      Evidence: [...WORKED_EXAMPLE.Evidence!, ['Total', 4, '', '', '']],
    };
    const work = planScoreWork(situation(tables));
    expect(work?.record.inserted?.formulas.slice(1, 4)).toEqual([
      ['AIJRI', 47.5],
      ['Zone', 'Yellow'],
      ['Label', 'Yellow (Urgent)'],
    ]);
    expect(work?.writtenAfter.Result).toMatchObject({ AIJRI: 47.5, Zone: 'Yellow' });
  });

  it('refers to published headers in double brackets', () => {
    const [, ...rows] = WORKED_EXAMPLE.Tasks!;
    const published = [['Task', 'Time %', 'Score (1-5)', 'Weighted', 'Aug/Disp', 'Rationale'], ...rows];
    const work = planScoreWork(situation({ ...without('Result'), Tasks: published }));
    expect(work?.record.inserted?.formulas[4]).toEqual([
      'Task Resistance',
      '=AIJRI.RESISTANCE(Tasks[[Time %]],Tasks[[Score (1-5)]])',
    ]);
  });

  it('keeps the notes of other roles and drops those of tables that are gone', () => {
    const written = { Tasks_2: { Task: 1 }, Tasks_9: { Task: 1 } };
    const work = planScoreWork(
      situation(WORKED_EXAMPLE, { written, tableNames: ['Tasks', 'Result', 'Tasks_2'] }),
    );
    expect(Object.keys(work?.writtenAfter ?? {}).sort()).toEqual(['Result', 'Tasks', 'Tasks_2']);
    expect(work?.record.writtenBefore).toEqual(written);
  });
});
