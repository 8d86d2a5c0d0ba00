import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { fixProblems } from '../../src/workbook/fixProblems';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import type { LocatedProblem, RoleInWorkbook } from '../../src/workbook/RoleInWorkbook';
import { undoLastWrite } from '../../src/workbook/undoLastWrite';
import { openRoles } from './openRoles';
import { WORKED_EXAMPLE, withCell, type Cells } from './workedExample';

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

jest.setTimeout(60_000);

const { Tasks, Result } = WORKED_EXAMPLE as { Tasks: Cells; Result: Cells };
/** A rating and a share typed as text, the share in a cell formatted as text, an involvement left blank. */
const FAULTY = withCell(withCell(withCell(Tasks, 1, 2, '4'), 2, 1, '25%'), 3, 4, '');

async function openFaulty(tasks: Cells = FAULTY): Promise<void> {
  excel = await openRoles({ Engineer: { ...WORKED_EXAMPLE, Tasks: tasks } });
  excel.book.setNumberFormats(area('B7'), [['@']]);
  // As somebody types text that looks like a number.
  if (cell('C6') === '4') type('C6', "'4");
  if (cell('B7') === '25%') type('B7', "'25%");
}

async function activeRole(): Promise<RoleInWorkbook> {
  const reading = await readActiveRole();
  if (reading.status !== 'role') throw new Error(reading.status);
  return reading.role;
}

function fixable({ problems }: RoleInWorkbook): LocatedProblem[] {
  return problems.filter(({ fix }) => fix !== undefined);
}

function area(address: string) {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
  return {
    sheetId: 'sheet1',
    row: Number(row) - 1,
    column: letter!.charCodeAt(0) - 65,
    rows: 1,
    columns: 1,
  };
}

function cell(address: string): unknown {
  return excel.book.formulas(area(address))[0]![0];
}

function type(address: string, content: string | number): void {
  excel.book.setCells(area(address), [[content]], 'user');
}

async function protect(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
}

function workbook(): unknown {
  return JSON.parse(JSON.stringify(excel.book.toData())) as unknown;
}

describe('fixProblems', () => {
  it('puts everything right in one batch, and Undo takes it back', async () => {
    await openFaulty();
    const before = workbook();
    const role = await activeRole();
    expect(role.score).toBeNull();
    expect(fixable(role).map(({ address }) => address)).toEqual([
      'Engineer!C6',
      'Engineer!B7',
      'Engineer!E8',
    ]);
    excel.host.traffic.reset();
    const report = await fixProblems(role, fixable(role));
    expect(excel.host.traffic.roundTrips).toBe(4); // the last one lets go of ranges
    expect(report.sentence).toBe('Fixed 3 cells of “Engineer”.');
    expect(report.changes).toEqual([
      { address: 'Engineer!C6', before: '4', after: '4' },
      { address: 'Engineer!B7', before: '25%', after: '0.25' },
      { address: 'Engineer!E8', before: '', after: 'AUGMENTATION' },
    ]);
    expect(['C6', 'B7', 'E8'].map(cell)).toEqual([4, 0.25, 'AUGMENTATION']);
    expect(await activeRole()).toMatchObject({ score: { aijri: 47.5 }, problems: [] });

    expect((await undoLastWrite()).sentence).toBe('Undid the last fix of “Engineer”.');
    expect(workbook()).toEqual(before);
  });

  it('carries out one fix and leaves the others', async () => {
    await openFaulty();
    const role = await activeRole();
    await fixProblems(role, fixable(role).slice(0, 1));
    expect(['C6', 'B7', 'E8'].map(cell)).toEqual([4, '25%', '']);
  });

  it('leaves alone what has changed since it was read', async () => {
    await openFaulty();
    const role = await activeRole();
    type('C6', 5);
    type('E8', 'DISPLACEMENT');
    const report = await fixProblems(role, fixable(role));
    expect(report.sentence).toBe('Fixed 1 cell of “Engineer”. 2 problems had changed meanwhile.');
    expect(['C6', 'B7', 'E8'].map(cell)).toEqual([5, 0.25, 'DISPLACEMENT']);
    expect((await fixProblems(role, fixable(role))).sentence).toBe(
      '“Engineer” has changed meanwhile: nothing was written.',
    );
  });

  it('does not write over a formula', async () => {
    await openFaulty(withCell(Tasks, 1, 2, '=TEXT(4,"0")'));
    const role = await activeRole();
    const report = await fixProblems(role, fixable(role));
    expect(report.kept.map(({ message }) => message)).toEqual([
      'Engineer!C6 is filled by a formula: it stays.',
    ]);
    expect(cell('C6')).toBe('=TEXT(4,"0")');
  });

  it('enters formulas again that lost the add-in', async () => {
    excel = await openRoles({
      Engineer: {
        ...WORKED_EXAMPLE,
        Result: withCell(Result, 1, 1, '=_xldudf_AIJRI_RESISTANCE(Tasks[Time],Tasks[Score])'),
      },
    });
    const role = await activeRole();
    const [lost] = fixable(role);
    expect(lost?.message).toBe(
      'Result, Value: a formula lost the add-in and cannot calculate; with AIJRI open they have to be entered again.',
    );
    expect(lost?.address).toBe('Engineer!B37');
    await fixProblems(role, [lost!]);
    expect(cell('B37')).toBe('=AIJRI.RESISTANCE(Tasks[Time],Tasks[Score])');
  });

  it('adds up the rows of a total left blank', async () => {
    excel = await openRoles({
      Engineer: { ...WORKED_EXAMPLE, Tasks: [...Tasks, ['Total', '', '', '', '', '']] },
    });
    const role = await activeRole();
    await fixProblems(role, fixable(role));
    expect(cell('B13')).toBe('=SUM(B6:B12)');
    expect((await activeRole()).problems).toEqual([]);
  });

  it('leaves the workbook as before whatever action fails', async () => {
    await openFaulty();
    const role = await activeRole();
    const before = workbook();
    let failures = 0;
    for (let nth = 1; ; nth++) {
      excel.host.failAt(nth, 'writes');
      const outcome = await fixProblems(role, fixable(role)).then(
        () => null,
        (error: unknown) => error,
      );
      excel.host.failAt(0);
      if (outcome === null) break;
      failures += 1;
      expect(outcome).toMatchObject({
        code: 'WriteFailed',
        message: expect.stringContaining('The workbook is as it was before.') as string,
      });
      expect(workbook()).toEqual(before);
    }
    expect(failures).toBe(4);
  });

  it('writes nothing on a protected sheet', async () => {
    await openFaulty();
    const role = await activeRole();
    await protect();
    await expect(fixProblems(role, fixable(role))).rejects.toMatchObject({ code: 'Protected' });
    expect(cell('C6')).toBe('4');
  });
});
