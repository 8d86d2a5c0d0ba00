import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import type { RoleInWorkbook } from '../../src/workbook/RoleInWorkbook';
import { scoreRoleSheet } from '../../src/workbook/scoreRoleSheet';
import { undoLastWrite } from '../../src/workbook/undoLastWrite';
import { openRoles, type Tables } from './openRoles';
import { WORKED_EXAMPLE, withCell, type Cells } from './workedExample';

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

// For the tests that fail at every action in turn.
jest.setTimeout(60_000);

const { Tasks, Result } = WORKED_EXAMPLE as { Tasks: Cells; Result: Cells };
const WITHOUT_RESULT: Tables = Object.fromEntries(
  Object.entries(WORKED_EXAMPLE).filter(([name]) => name !== 'Result'),
);

async function activeRole(): Promise<RoleInWorkbook> {
  const reading = await readActiveRole();
  if (reading.status !== 'role') throw new Error(reading.status);
  return reading.role;
}

function cell(address: string): string | number | boolean {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
  const area = { row: Number(row) - 1, column: letter!.charCodeAt(0) - 65, rows: 1, columns: 1 };
  return excel.book.formulas({ sheetId: 'sheet1', ...area })[0]![0]!;
}

function type(address: string, content: string | number): void {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
  const area = { row: Number(row) - 1, column: letter!.charCodeAt(0) - 65, rows: 1, columns: 1 };
  excel.book.setCells({ sheetId: 'sheet1', ...area }, [[content]], 'user');
}

/** The workbook as data, but for what merely differs in how it is kept. */
function workbook(): unknown {
  return JSON.parse(JSON.stringify(excel.book.toData())) as unknown;
}

describe('scoreRoleSheet', () => {
  it('writes Result, Weighted and colours in one batch and says so', async () => {
    excel = await openRoles();
    const role = await activeRole();
    excel.host.traffic.reset();
    const report = await scoreRoleSheet(role);
    expect(excel.host.traffic.roundTrips).toBe(4); // the last one lets go of ranges
    expect(report.sentence).toBe(
      'Wrote 7 cells of Tasks, 4 cells of Result and the colours of the zones into “Engineer”: AIJRI 47.5, Yellow (Urgent).',
    );
    expect(report.changes).toHaveLength(11);
    expect(report.changes[0]).toEqual({ address: 'Engineer!D6', before: '', after: '0.8' });
    expect(['D6', 'D10', 'B37', 'B38', 'B39', 'B40'].map(cell)).toEqual([
      0.8,
      0.45,
      47.5,
      'Yellow',
      'Yellow (Urgent)',
      3.4,
    ]);
    expect(excel.book.conditionalFormats('sheet1').map((format) => format.rule)).toMatchObject([
      { kind: 'text', operator: 'beginsWith', text: 'Red' },
      { kind: 'text', operator: 'beginsWith', text: 'Yellow' },
      { kind: 'text', operator: 'beginsWith', text: 'Green' },
    ]);
  });

  it('changes nothing the second time', async () => {
    excel = await openRoles();
    await scoreRoleSheet(await activeRole());
    const before = workbook();
    const report = await scoreRoleSheet(await activeRole());
    expect(report).toEqual({
      sentence: '“Engineer” already shows AIJRI 47.5, Yellow (Urgent): nothing was written.',
      changes: [],
      kept: [],
    });
    expect(workbook()).toEqual(before);
  });

  it('renews its own values when ratings change', async () => {
    excel = await openRoles();
    await scoreRoleSheet(await activeRole());
    type('B18', 1); // AI Tool Maturity
    const report = await scoreRoleSheet(await activeRole());
    expect(report.changes.map((change) => `${change.before}>${change.after}`)).toEqual([
      '47.5>49.4',
      'Yellow>Green',
      'Yellow (Urgent)>Green (Transforming)',
    ]);
    expect(excel.book.conditionalFormats('sheet1')).toHaveLength(3);
  });

  it('scores the cells as they are now, not as they were read', async () => {
    excel = await openRoles();
    const role = await activeRole();
    type('B18', 1);
    expect((await scoreRoleSheet(role)).sentence).toContain('AIJRI 49.4, Green (Transforming)');
  });

  it('leaves typed cells and live formulas alone', async () => {
    const formula = '=AIJRI.LABEL(Tasks[Time],Tasks[Score],Evidence[Score],Barriers[Score],Growth[Score])';
    excel = await openRoles({
      Engineer: {
        ...WORKED_EXAMPLE,
        Tasks: withCell(Tasks, 2, 3, 0.7),
        Result: withCell(withCell(Result, 1, 1, 44), 3, 1, formula),
      },
    });
    const report = await scoreRoleSheet(await activeRole());
    expect(['D7', 'B37', 'B39'].map(cell)).toEqual([0.7, 44, formula]);
    expect(report.kept.map((problem) => `${problem.address} ${problem.message}`)).toEqual([
      'Engineer!D7 Task 2, Weighted: 0.7 was typed here; the ratings give 0.5.',
      'Engineer!B37 Result, AIJRI: 44 was typed here; the ratings give 47.5.',
    ]);
    expect(report.sentence).toMatch(/2 cells that somebody typed in stayed as typed\.$/);
  });

  it('leaves a value of its own that was typed over', async () => {
    excel = await openRoles();
    await scoreRoleSheet(await activeRole());
    type('B37', 50);
    const report = await scoreRoleSheet(await activeRole());
    expect(cell('B37')).toBe(50);
    expect(report.kept).toHaveLength(1);
  });

  it('inserts a Result table below all that is on the sheet, never over a typed cell', async () => {
    excel = await openRoles({ Engineer: WITHOUT_RESULT });
    type('A40', 'A note');
    const report = await scoreRoleSheet(await activeRole());
    expect(report.sentence).toContain('the table “Result”');
    const [result] = excel.book.tables('sheet1').filter((table) => table.name === 'Result');
    expect(result?.area).toEqual({ row: 41, column: 0, rows: 14, columns: 2 });
    expect(cell('A40')).toBe('A note');
    expect(cell('B43')).toBe(
      '=AIJRI(Tasks[Time],Tasks[Score],Evidence[Score],Barriers[Score],Growth[Score])',
    );
    const role = await activeRole();
    expect(role.tables.Result).toBe('Result');
    // No add-in runs here that could calculate them.
    expect(role.problems.map(({ address, message }) => `${address} ${message}`)).toEqual([
      'Engineer!B43 Result, Value: 13 formulas lost the add-in and cannot calculate; with AIJRI open they have to be entered again.',
    ]);
  });

  it('writes nothing without a score and says what stands in the way', async () => {
    excel = await openRoles({ Engineer: { ...WORKED_EXAMPLE, Tasks: withCell(Tasks, 3, 2, 6) } });
    const role = await activeRole();
    const before = workbook();
    await expect(scoreRoleSheet(role)).rejects.toMatchObject({
      code: 'NotScorable',
      message: '“Engineer” has no score yet: Task 3, Score: 6 is outside 1 to 5. Nothing was written.',
    });
    expect(workbook()).toEqual(before);
  });

  it('refuses a protected sheet before writing anything', async () => {
    excel = await openRoles();
    const role = await activeRole();
    excel.book.setProtection('sheet1', { password: false, options: {} });
    const before = workbook();
    await expect(scoreRoleSheet(role)).rejects.toMatchObject({
      code: 'Protected',
      message: expect.stringContaining('The sheet “Engineer” is protected: unprotect it'),
    });
    expect(workbook()).toEqual(before);
  });

  it('says when the sheet was deleted meanwhile', async () => {
    excel = await openRoles({ Engineer: WORKED_EXAMPLE, Notes: {} });
    const role = await activeRole();
    excel.book.deleteSheet('sheet1');
    await expect(scoreRoleSheet(role)).rejects.toMatchObject({
      code: 'Gone',
      message: 'The sheet “Engineer” is no longer there: it was deleted meanwhile. Nothing was written.',
    });
  });

  it('says when a table was deleted meanwhile', async () => {
    excel = await openRoles();
    const role = await activeRole();
    const [evidence] = excel.book.tables('sheet1').filter((table) => table.name === 'Evidence');
    excel.book.deleteTable(evidence!.id, true);
    await expect(scoreRoleSheet(role)).rejects.toMatchObject({
      code: 'Gone',
      message:
        'The table “Evidence” of “Engineer” is no longer there: it was deleted meanwhile. Nothing was written.',
    });
  });

  it.each([
    ['with a Result table', { Engineer: WORKED_EXAMPLE }],
    ['when it inserts one', { Engineer: WITHOUT_RESULT }],
  ])('leaves the workbook as before when Excel fails at any action of the batch, %s', async (_, roles) => {
    excel = await openRoles(roles);
    const role = await activeRole();
    const before = workbook();
    let nth = 1;
    for (; ; nth++) {
      excel.host.failAt(nth, 'writes');
      const outcome: unknown = await scoreRoleSheet(role).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) break;
      expect(outcome).toMatchObject({
        code: 'WriteFailed',
        message: expect.stringMatching(/The workbook is as it was before\.$/),
      });
      expect({ nth, workbook: workbook() }).toEqual({ nth, workbook: before });
    }
    expect(nth).toBeGreaterThan(10);
  });

  it('leaves the workbook as before whatever action fails, reading ones included', async () => {
    excel = await openRoles({ Engineer: WITHOUT_RESULT });
    const role = await activeRole();
    const before = workbook();
    let nth = 1;
    for (; ; nth++) {
      excel.host.failAt(nth);
      const outcome: unknown = await scoreRoleSheet(role).catch((error: unknown) => error);
      if (!(outcome instanceof Error)) break;
      expect({ nth, workbook: workbook() }).toEqual({ nth, workbook: before });
    }
    expect(nth).toBeGreaterThan(50);
  });

  it('says what could not be put back when even that fails', async () => {
    excel = await openRoles();
    const role = await activeRole();
    const { host } = excel;
    // Fails at the last action of the write, and then at every write of taking back.
    host.failAt(11, 'writes');
    const answer = host.processQueryText.bind(host);
    let isBroken = false;
    host.processQueryText = async (text) => {
      if (isBroken) host.failAt(1, 'writes');
      const response = await answer(text);
      isBroken ||= response.includes('told to fail');
      return response;
    };
    const outcome: unknown = await scoreRoleSheet(role).catch((error: unknown) => error);
    host.failAt(null);
    expect(outcome).toMatchObject({
      code: 'RestoreFailed',
      message: expect.stringMatching(
        /It was written in part, and this could not be put back: Engineer!D6, .*Engineer!B37, .*; the colours of the zones/,
      ),
    });
  });

  it('puts back what somebody typed in the very moment of writing', async () => {
    excel = await openRoles();
    const role = await activeRole();
    const { host } = excel;
    const answer = host.processQueryText.bind(host);
    host.processQueryText = async (text) => {
      // The request that writes, recognised by what it writes.
      if (text.includes('Yellow (Urgent)')) type('B39', 'My label');
      return answer(text);
    };
    const report = await scoreRoleSheet(role);
    expect(cell('B39')).toBe('My label');
    expect(cell('B37')).toBe(47.5);
    expect(report.kept.map((problem) => `${problem.address} ${problem.message}`)).toEqual([
      'Engineer!B39 My label was typed here meanwhile; the ratings give Yellow (Urgent).',
    ]);
    expect(report.changes).toHaveLength(10);
  });
});

describe('undoLastWrite', () => {
  it.each([
    ['with a Result table', { Engineer: WORKED_EXAMPLE }],
    ['that inserted one', { Engineer: WITHOUT_RESULT }],
  ])('puts the workbook back as it was before a score %s', async (_, roles) => {
    excel = await openRoles(roles);
    const before = workbook();
    await scoreRoleSheet(await activeRole());
    const report = await undoLastWrite();
    expect(report.sentence).toBe('Undid the last score of “Engineer”.');
    expect(workbook()).toEqual(before);
    expect((await undoLastWrite()).sentence).toBe('There is nothing to undo.');
  });

  it('leaves what somebody changed since, even where the tables moved', async () => {
    excel = await openRoles();
    await scoreRoleSheet(await activeRole());
    type('B37', 50);
    excel.book.insert({ sheetId: 'sheet1', row: 0, column: 0, rows: 2, columns: 16384 }, 'Down');
    const report = await undoLastWrite();
    expect(report.kept.map((problem) => problem.message)).toEqual([
      'Engineer!B37 holds 50, not 47.5 as written: it stays.',
    ]);
    expect(report.changes).toHaveLength(10);
    expect(['B39', 'B40', 'D8'].map(cell)).toEqual([50, '', '']);
  });

  it('leaves an inserted table that was changed since', async () => {
    excel = await openRoles({ Engineer: WITHOUT_RESULT });
    await scoreRoleSheet(await activeRole());
    const [result] = excel.book.tables('sheet1').filter((table) => table.name === 'Result');
    type(`A${result!.area.row + 2}`, 'My index');
    const report = await undoLastWrite();
    expect(report.kept[0]?.message).toBe('The table “Result” was changed since it was inserted: it stays.');
    expect(excel.book.tables('sheet1').some((table) => table.name === 'Result')).toBe(true);
  });

  it('refuses a protected sheet', async () => {
    excel = await openRoles();
    await scoreRoleSheet(await activeRole());
    excel.book.setProtection('sheet1', { password: false, options: {} });
    await expect(undoLastWrite()).rejects.toMatchObject({ code: 'Protected' });
    excel.book.setProtection('sheet1', null);
    expect((await undoLastWrite()).changes).toHaveLength(11);
  });

  it('has nothing to undo on a sheet that was deleted', async () => {
    excel = await openRoles({ Engineer: WORKED_EXAMPLE, Notes: {} });
    await scoreRoleSheet(await activeRole());
    excel.book.deleteSheet('sheet1');
    expect((await undoLastWrite()).sentence).toBe(
      'The sheet “Engineer” was deleted: there is nothing to undo.',
    );
  });
});
