import type { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { readActiveRole } from '../../src/workbook/readActiveRole';
import { selectAddress } from '../../src/workbook/selectAddress';
import { watchActiveRole } from '../../src/workbook/watchActiveRole';
import { openRoles } from './openRoles';
import { WORKED_EXAMPLE } from './workedExample';

let excel: HeadlessExcel;
let calls = 0;
let stop: () => Promise<void> = async () => undefined;

beforeEach(async () => {
  excel = await openRoles({ Engineer: WORKED_EXAMPLE, Notes: {} });
  calls = 0;
  stop = await watchActiveRole(() => calls++);
});
afterEach(async () => {
  await stop();
  excel.dispose();
});

/** Whether a change of the workbook is noticed. */
async function isNoticed(change: () => void): Promise<boolean> {
  const before = calls;
  change();
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return calls > before;
}

function type(sheetId: string, row: number, source: 'user' | 'addin' | 'remote' = 'user'): void {
  excel.book.setCells({ sheetId, row, column: 1, rows: 1, columns: 1 }, [[1]], source);
}

describe('watchActiveRole', () => {
  it.each(['user', 'addin', 'remote'] as const)('notices an edit by %s', async (source) => {
    expect(await isNoticed(() => type('sheet1', 17, source))).toBe(true);
  });

  it('notices another sheet being activated, renamed, added and deleted', async () => {
    expect(await isNoticed(() => excel.book.activateSheet('sheet2'))).toBe(true);
    expect(await isNoticed(() => excel.book.renameSheet('sheet2', 'Other'))).toBe(true);
    expect(await isNoticed(() => void excel.book.addSheet('Third'))).toBe(true);
    expect(await isNoticed(() => excel.book.deleteSheet('sheet2'))).toBe(true);
  });

  it('notices tables coming and going', async () => {
    const [tasks] = excel.book.tables('sheet1').filter((table) => table.name === 'Tasks');
    expect(await isNoticed(() => excel.book.deleteTable(tasks!.id, true))).toBe(true);
    expect(
      await isNoticed(
        () => void excel.book.addTable({ sheetId: 'sheet2', row: 0, column: 0, rows: 2, columns: 2 }, true),
      ),
    ).toBe(true);
  });

  it('goes on when the sheet that was active is deleted', async () => {
    expect(await isNoticed(() => excel.book.deleteSheet('sheet1'))).toBe(true);
    expect(await readActiveRole()).toEqual({ status: 'none', sheetName: 'Notes' });
    expect(await isNoticed(() => type('sheet2', 0))).toBe(true);
  });

  it('stops when told to, and again without harm', async () => {
    await stop();
    expect(await isNoticed(() => type('sheet1', 17))).toBe(false);
    await stop();
  });
});

describe('selectAddress', () => {
  it('activates the sheet and selects the cell', async () => {
    excel.book.activateSheet('sheet2');
    await selectAddress('Engineer!B12');
    expect(excel.book.activeSheetId()).toBe('sheet1');
    expect(excel.book.selection()).toEqual({ sheetId: 'sheet1', row: 11, column: 1, rows: 1, columns: 1 });
  });

  it('finds a sheet whose name needs quotes', async () => {
    excel.book.renameSheet('sheet2', "O'Brien & Co");
    await selectAddress("'O''Brien & Co'!A1:B2");
    expect(excel.book.selection()).toEqual({ sheetId: 'sheet2', row: 0, column: 0, rows: 2, columns: 2 });
  });

  it('says when the sheet is gone or hidden', async () => {
    await expect(selectAddress('Nowhere!A1')).rejects.toMatchObject({
      code: 'Gone',
      message: 'The sheet “Nowhere” is no longer there: it was deleted or renamed.',
    });
    excel.book.updateSheet('sheet2', { visibility: 'hidden' });
    await expect(selectAddress('Notes!A1')).rejects.toMatchObject({ code: 'Gone' });
  });
});
