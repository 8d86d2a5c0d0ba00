import { readWorkbook } from '../../src/host/file/readWorkbook';
import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { insertAssessmentTables } from '../../src/workbook/insertAssessmentTables';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import { undoLastWrite } from '../../src/workbook/undoLastWrite';
import { openRoles } from './openRoles';

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

// For the test that fails at every action in turn.
jest.setTimeout(120_000);

function workbook(): unknown {
  return JSON.parse(JSON.stringify(excel.book.toData())) as unknown;
}

describe('insertAssessmentTables', () => {
  it('inserts a sheet with the eight tables in three round trips, and shows it', async () => {
    excel = await openRoles();
    excel.host.traffic.reset();
    const report = await insertAssessmentTables('OT/ICS Security Engineer', 'Senior');
    // One to read, one for all that is inserted, one by which Excel.run ends.
    expect(excel.host.traffic.roundTrips).toBe(3);
    expect(report).toMatchObject({
      sheetName: 'OT ICS Security Engineer',
      sentence: 'Inserted the sheet “OT ICS Security Engineer” with the tables of a new assessment.',
    });
    const sheet = excel.book.sheets().find((each) => each.name === report.sheetName)!;
    expect(excel.book.activeSheetId()).toBe(sheet.id);
    expect(
      excel.book
        .tables(sheet.id)
        .map((table) => table.name)
        .sort(),
    ).toEqual([
      'Barriers_2',
      'Commentary_2',
      'Evidence_2',
      'Growth_2',
      'Principles_2',
      'Result_2',
      'Role_2',
      'Tasks_2',
    ]);
  });

  it('gives every rating cell its rubric and refuses what is outside its range', async () => {
    excel = await openRoles({ Notes: {} });
    const { sheetName } = await insertAssessmentTables('Data Engineer', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    const rules = excel.book.dataValidations(sheet.id);
    expect(rules).toHaveLength(1 + 5 + 5 + 1 + 3 + 2);
    const { area, columns } = excel.book.tables(sheet.id).find(({ name }) => name === 'Barriers')!;
    const presence = { row: area.row + 2, column: area.column + 1, rows: 1, columns: 1 };
    expect(columns[1]?.name).toBe('Score');
    expect(rules.filter(({ areas }) => JSON.stringify(areas) === JSON.stringify([presence]))).toEqual([
      expect.objectContaining({
        rule: { kind: 'decimal', operator: 'between', formula1: '0', formula2: '2' },
        ignoreBlanks: true,
        prompt: {
          show: true,
          title: 'Physical Presence',
          message: expect.stringMatching(/^0 = .*\n1 = .*\n2 = .*$/),
        },
        error: {
          show: true,
          style: 'stop',
          title: 'Physical Presence',
          message: 'Barriers, Physical Presence: a number from 0 to 2 is expected.',
        },
      }),
    ]);
  });

  it('offers the involvements as a list, and takes times from 0% to 100%', async () => {
    excel = await openRoles({ Notes: {} });
    const { sheetName } = await insertAssessmentTables('Data Engineer', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    const ruleOf = (title: string) =>
      excel.book.dataValidations(sheet.id).find(({ prompt }) => prompt.title === title)?.rule;
    expect(ruleOf('What AI does to the task')).toEqual({
      kind: 'list',
      source: 'DISPLACEMENT,AUGMENTATION,NOT INVOLVED',
      inCellDropDown: true,
    });
    expect(ruleOf('Time share')).toEqual({
      kind: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '1',
    });
  });

  it('prints across landscape pages, tables beside each other on a page each', async () => {
    excel = await openRoles({ Notes: {} });
    const { sheetName } = await insertAssessmentTables('Data Engineer', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    const starts = new Set(excel.book.tables(sheet.id).map(({ area }) => area.column));
    expect(excel.book.pageSetup(sheet.id)).toEqual({
      orientation: 'landscape',
      scale: 80,
      fit: null,
      columnBreaks: [...starts].filter((column) => column > 0).sort((one, other) => one - other),
    });
    const opened = await readWorkbook(await excel.toXlsx());
    expect(opened.sheets[1]?.pageSetup).toEqual(excel.book.pageSetup(sheet.id));
  });

  it('colours zones by rules of Excel, no value by two of them', async () => {
    excel = await openRoles({ Notes: {} });
    const { sheetName } = await insertAssessmentTables('Data Engineer', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    const rules = excel.book.conditionalFormats(sheet.id).map(({ rule }) => rule);
    expect(rules.filter(({ kind }) => kind === 'text')).toHaveLength(3);
    expect(rules.filter(({ kind }) => kind === 'cellValue')).toEqual([
      expect.objectContaining({ operator: 'lessThan', formula1: '=25' }),
      expect.objectContaining({ operator: 'between', formula1: '=25', formula2: '=47.9' }),
      expect.objectContaining({ operator: 'greaterThanOrEqual', formula1: '=48' }),
    ]);
  });

  it('inserts what reads as a role that is not rated yet', async () => {
    excel = await openRoles({ Notes: {} });
    await insertAssessmentTables('Data Engineer', '3-7');
    const reading = await readActiveRole();
    expect(reading).toMatchObject({
      status: 'role',
      role: { score: null, assessment: { role: { jobTitle: 'Data Engineer', seniority: '3-7' } } },
    });
    const problems = reading.status === 'role' ? reading.role.problems : [];
    expect(problems.map((problem) => problem.severity)).not.toContain('error');
    expect(problems.map((problem) => problem.message)).toContain('Tasks: nothing is rated yet.');
  });

  it('gives live formulas that refer to the tables of this sheet', async () => {
    excel = await openRoles();
    const { sheetName } = await insertAssessmentTables('Other', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    const area = { sheetId: sheet.id, row: 2, column: 1, rows: 1, columns: 1 };
    expect(excel.book.formulas(area)).toEqual([
      ['=AIJRI(Tasks_2[Time],Tasks_2[Score],Evidence_2[Score],Barriers_2[Score],Growth_2[Score])'],
    ]);
  });

  it('avoids table names that are defined names', async () => {
    excel = await openRoles({ Notes: {} }, (data) => {
      data.names = [{ name: 'evidence', formula: '=Notes!$A$1', comment: '', visible: true, sheetId: null }];
    });
    await insertAssessmentTables('Other', '');
    expect(excel.book.tables().map((table) => table.name)).toContain('Tasks_2');
  });

  it('is undone as a whole, unless something was typed since', async () => {
    excel = await openRoles();
    const before = workbook();
    const { sheetName } = await insertAssessmentTables('Other', '');
    expect((await undoLastWrite()).sentence).toBe('Removed the sheet “Other”.');
    expect(workbook()).toEqual(before);

    await insertAssessmentTables('Other', '');
    const sheet = excel.book.sheets().find((each) => each.name === sheetName)!;
    excel.book.setCells({ sheetId: sheet.id, row: 30, column: 30, rows: 1, columns: 1 }, [['x']], 'user');
    await expect(undoLastWrite()).rejects.toMatchObject({ code: 'Changed' });
    expect(excel.book.sheets()).toHaveLength(2);
  });

  it('leaves the workbook as before when Excel fails at any action', async () => {
    excel = await openRoles();
    const before = workbook();
    let nth = 1;
    for (; ; nth += 7) {
      excel.host.failAt(nth, 'writes');
      const outcome: unknown = await insertAssessmentTables('Other', '').catch((error: unknown) => error);
      if (!(outcome instanceof Error)) break;
      expect(outcome).toMatchObject({
        code: 'WriteFailed',
        message: expect.stringMatching(/Nothing was inserted\.$/),
      });
      expect({ nth, workbook: workbook() }).toEqual({ nth, workbook: before });
    }
    expect(nth).toBeGreaterThan(50);
  });
});
