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
  it('inserts a sheet with the eight tables in two round trips, and shows it', async () => {
    excel = await openRoles();
    excel.host.traffic.reset();
    const report = await insertAssessmentTables('OT/ICS Security Engineer', 'Senior');
    expect(excel.host.traffic.roundTrips).toBeLessThanOrEqual(3);
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
    expect(excel.book.conditionalFormats(sheet.id)).toHaveLength(3);
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
