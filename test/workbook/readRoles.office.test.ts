import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import { readAllRoles } from '../../src/workbook/readAllRoles';
import { openRoles, type Tables } from './openRoles';
import { WORKED_EXAMPLE, withCell, type Cells } from './workedExample';

let excel: HeadlessExcel;
afterEach(() => excel.dispose());

// For the workbook of fifty sheets.
jest.setTimeout(60_000);

/** The worked example with its tables named as in the nth role of a workbook. */
function named(number: number): Tables {
  return Object.fromEntries(
    Object.entries(WORKED_EXAMPLE).map(([name, cells]) => [number === 1 ? name : `${name}_${number}`, cells]),
  );
}

const { Tasks } = WORKED_EXAMPLE as { Tasks: Cells };

describe('readActiveRole', () => {
  it('scores the worked example in three round trips, one of them Office.js letting go of the ranges', async () => {
    excel = await openRoles();
    excel.host.traffic.reset();
    expect(await readActiveRole()).toMatchObject({
      status: 'role',
      role: { sheetName: 'Engineer', score: { aijri: 47.5, label: 'Yellow (Urgent)' }, problems: [] },
    });
    expect(excel.host.traffic.roundTrips).toBe(3);
  });

  it('needs no more round trips for more tables', async () => {
    const others = Array.from({ length: 30 }, (_, index) => [
      `Other${index}`,
      [
        ['Region', 'Score'],
        ['North', 1],
      ],
    ]);
    excel = await openRoles({ Engineer: { ...WORKED_EXAMPLE, ...Object.fromEntries(others) } });
    excel.host.traffic.reset();
    expect(await readActiveRole()).toMatchObject({ role: { score: { aijri: 47.5 } } });
    expect(excel.host.traffic.roundTrips).toBe(3);
  });

  it('follows the active sheet', async () => {
    excel = await openRoles({ Engineer: WORKED_EXAMPLE, 'Other role': named(2), Notes: {} });
    excel.book.activateSheet('sheet2');
    expect(await readActiveRole()).toMatchObject({
      role: { sheetName: 'Other role', tables: { Tasks: 'Tasks_2' } },
    });
    excel.book.activateSheet('sheet3');
    expect(await readActiveRole()).toEqual({ status: 'none', sheetName: 'Notes' });
  });

  it('counts hidden rows, and leaves out a totals row', async () => {
    excel = await openRoles(undefined, (data) => {
      const [sheet] = data.sheets;
      sheet!.rows[6] = { hidden: true };
      const tasks = sheet!.tables.find((table) => table.name === 'Tasks')!;
      tasks.area = { ...tasks.area, rows: tasks.area.rows + 1 };
      tasks.hasTotals = true;
      sheet!.cells[tasks.area.row + tasks.area.rows - 1] = {
        0: { value: 'Sum' },
        1: { value: 1 },
        2: { value: 17 },
      };
    });
    expect(await readActiveRole()).toMatchObject({ role: { score: { aijri: 47.5 }, problems: [] } });
  });

  it('ignores a table without a header row', async () => {
    excel = await openRoles(undefined, (data) => {
      const tasks = data.sheets[0]!.tables.find((table) => table.name === 'Tasks')!;
      tasks.hasHeader = false;
      tasks.area = { ...tasks.area, row: tasks.area.row + 1, rows: tasks.area.rows - 1 };
    });
    const reading = await readActiveRole();
    expect(reading).toMatchObject({ status: 'role', role: { score: null } });
    expect(reading.status === 'role' && reading.role.problems.map((problem) => problem.message)).toEqual([
      'Tasks: there is no such table.',
    ]);
  });

  it('names the cell of a formula that gives an error', async () => {
    excel = await openRoles({ Engineer: { ...WORKED_EXAMPLE, Tasks: withCell(Tasks, 3, 2, '=1/0') } });
    const reading = await readActiveRole();
    expect(reading).toMatchObject({
      role: {
        score: null,
        problems: [
          { severity: 'error', address: 'Engineer!C8', message: expect.stringContaining('#DIV/0!') },
        ],
      },
    });
  });

  it('sees a table that was renamed, and one that was moved', async () => {
    excel = await openRoles();
    const [tasks] = excel.book.tables('sheet1').filter((table) => table.name === 'Tasks');
    excel.book.updateTable(tasks!.id, { name: 'Arbeit' });
    excel.book.insert({ sheetId: 'sheet1', row: 0, column: 0, rows: 3, columns: 16384 }, 'Down');
    const reading = await readActiveRole();
    expect(reading).toMatchObject({ role: { score: { aijri: 47.5 }, tables: { Tasks: 'Arbeit' } } });
    expect(
      reading.status === 'role' && reading.role.addressOf({ table: 'Tasks', row: 1, column: 'Score' }),
    ).toBe('Engineer!C9');
  });
});

describe('readAllRoles', () => {
  it('reads fifty sheets in three round trips, each answer below 4 MB', async () => {
    const roles = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`Role ${index + 1}`, named(index + 1)]),
    );
    excel = await openRoles(roles);
    excel.host.traffic.reset();
    const readings = await readAllRoles();
    expect(readings.map((reading) => reading.status === 'role' && reading.role.score?.aijri)).toEqual(
      Array.from({ length: 50 }, () => 47.5),
    );
    expect(excel.host.traffic.roundTrips).toBe(3);
    expect(excel.host.traffic.responseBytes).toBeLessThan(4_000_000);
  });

  it('splits an answer that would be too large', async () => {
    const long: Cells = [
      ...Tasks,
      ...Array.from({ length: 4000 }, (_, index) => [`Task ${index}`, 0, 1, '', '', 'x'.repeat(500)]),
    ];
    excel = await openRoles({
      'Role 1': { ...named(1), Tasks: long },
      'Role 2': { ...named(2), Tasks_2: long },
      'Role 3': { ...named(3), Tasks_3: long },
    });
    excel.host.traffic.reset();
    const readings = await readAllRoles();
    expect(readings.map((reading) => reading.status === 'role' && reading.role.score?.aijri)).toEqual([
      47.5, 47.5, 47.5,
    ]);
    expect(excel.host.traffic.lastResponseBytes).toBeLessThan(4_000_000);
  });

  it('gives every sheet its own reading', async () => {
    excel = await openRoles({
      Engineer: WORKED_EXAMPLE,
      Notes: {},
      Twice: { ...named(2), Tasks_3: Tasks },
    });
    expect((await readAllRoles()).map((reading) => reading.status)).toEqual(['role', 'none', 'unreadable']);
  });
});
