import { delivered, refusal, useExcel } from '../../officeJs';

const open = useExcel();

/** A table of three expenses on the first sheet, in A1:C4. */
async function withTable<T>(
  batch: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Day', 'Shop', 'Amount'],
      [1, 'Baker', 30],
      [2, 'Grocer', 20],
      [3, 'Baker', 10],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Expenses';
    await context.sync();
    return batch(table, context, sheet);
  });
}

describe('tables', () => {
  it('are made from a range with headers, and found by name', () =>
    withTable(async (table, context, sheet) => {
      table.load();
      table.columns.load('items/name, items/index, items/id, count');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      parts.forEach((part) => part.load('address'));
      const found = context.workbook.tables.getItem('expenses').load('id');
      const missing = sheet.tables.getItemOrNullObject('Other').load('name');
      const inside = sheet.getRange('B2').getTables(false).load('items/name');
      table.worksheet.load('name');
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: 'Expenses',
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
      });
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Day', 0],
        ['Shop', 1],
        ['Amount', 2],
      ]);
      expect(parts.map(({ address }) => address)).toEqual(['Sheet1!A1:C4', 'Sheet1!A1:C1', 'Sheet1!A2:C4']);
      expect([found.id, missing.isNullObject, inside.items.length]).toEqual([table.id, true, 1]);
      expect(table.worksheet.name).toBe('Sheet1');
    }));

  it('take rows at the end or in between, and lose them', () =>
    withTable(async (table, context) => {
      table.rows.add(undefined, [
        [4, 'Florist', 5],
        [5, 'Baker', 6],
      ]);
      table.rows.add(0, [[0, 'Tailor', 99]]);
      table.rows.getItemAt(1).delete();
      const body = table.getDataBodyRange().load('values, address');
      table.rows.load('count');
      const row = table.rows.getItemAt(0).load('values, index');
      await context.sync();
      expect(body.address).toBe('Sheet1!A2:C6');
      expect(body.values.map(([day]) => day)).toEqual([0, 2, 3, 4, 5]);
      expect([table.rows.count, row.index]).toEqual([5, 0]);
      expect(row.values).toEqual([[0, 'Tailor', 99]]);
    }));

  it('take columns with values, rename them and lose them', () =>
    withTable(async (table, context) => {
      table.columns.add(undefined, [['Double'], ['=[@Amount]*2'], ['=[@Amount]*2'], ['=[@Amount]*2']]);
      table.columns.getItem('Day').name = 'Date';
      const double = table.columns.getItem('Double').load('values, index');
      const body = table.columns.getItem('Shop').getDataBodyRange().load('address');
      await context.sync();
      expect(double.values).toEqual([['Double'], [60], [40], [20]]);
      expect([double.index, body.address]).toEqual([3, 'Sheet1!B2:B4']);
      table.columns.getItem('Shop').delete();
      const header = table.getHeaderRowRange().load('values');
      await context.sync();
      expect(header.values).toEqual([['Date', 'Amount', 'Double']]);
    }));

  it('are known to formulas', () =>
    withTable(async (table, context, sheet) => {
      const total = sheet.getRange('E1');
      total.formulas = [['=SUM(Expenses[Amount])']];
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[60]]);
      table.columns.getItem('Amount').getDataBodyRange().values = [[1], [2], [3]];
      total.load('values');
      await context.sync();
      expect(total.values).toEqual([[6]]);
    }));

  it('show totals, headers, bands and a style as asked', () =>
    withTable(async (table, context) => {
      table.showTotals = true;
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.highlightFirstColumn = true;
      table.style = 'TableStyleLight9';
      const totals = table.getTotalRowRange().load('address');
      table.load('style, showTotals, showBandedRows, showFilterButton, highlightFirstColumn');
      await context.sync();
      expect(totals.address).toBe('Sheet1!A5:C5');
      expect(table.toJSON()).toMatchObject({
        style: 'TableStyleLight9',
        showTotals: true,
        showBandedRows: false,
        showFilterButton: false,
        highlightFirstColumn: true,
      });
    }));

  it('are sorted and filtered', () =>
    withTable(async (table, context, sheet) => {
      table.sort.apply([{ key: 2, ascending: true }]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values.map((row) => row[2])).toEqual([10, 20, 30]);
      table.columns.getItem('Shop').filter.applyValuesFilter(['Baker']);
      const hidden = ['2:2', '3:3', '4:4'].map((row) => sheet.getRange(row).load('rowHidden'));
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.columns.getItem('Amount').filter.applyCustomFilter('>15');
      table.clearFilters();
      table.columns.getItem('Amount').filter.applyTopItemsFilter(1);
      hidden.forEach((row) => row.load('rowHidden'));
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([true, true, false]);
      table.clearFilters();
      hidden.forEach((row) => row.load('rowHidden'));
      await context.sync();
      expect(hidden.map(({ rowHidden }) => rowHidden)).toEqual([false, false, false]);
    }));

  it('are resized, turned into ranges, and deleted', () =>
    withTable(async (table, context, sheet) => {
      table.resize('A1:C3');
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:C3');
      const converted = table.convertToRange().load('address');
      const count = sheet.tables.getCount();
      await context.sync();
      expect([converted.address, count.value]).toEqual(['Sheet1!A1:C3', 0]);
      expect(open.book.values({ sheetId: 'sheet1', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
        ['Day'],
      ]);
      const second = sheet.tables.add('A1:C4', true).load('name');
      await context.sync();
      second.delete();
      await context.sync();
      expect(open.book.tables()).toEqual([]);
    }));

  it('that are gone are not found any more', () =>
    withTable(async (table, context) => {
      table.delete();
      await context.sync();
      table.rows.add(undefined, [[1, 2, 3]]);
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    }));

  it.each([
    [
      'a row of the wrong width',
      (table: Excel.Table) => void table.rows.add(undefined, [[1, 2]]),
      'InvalidArgument',
    ],
    ['a row that does not exist', (table: Excel.Table) => table.rows.getItemAt(9).delete(), 'ItemNotFound'],
    [
      'a column that does not exist',
      (table: Excel.Table) => table.columns.getItem('Nope').delete(),
      'ItemNotFound',
    ],
    ['a name with a space', (table: Excel.Table) => void (table.name = 'my table'), 'InvalidArgument'],
    ['totals it does not show', (table: Excel.Table) => table.getTotalRowRange().clear(), 'ItemNotFound'],
  ])('refuse %s', async (_, act, code) => {
    await withTable(async () => undefined);
    await expect(
      refusal((context) => act(context.workbook.tables.getItem('Expenses'))),
    ).resolves.toMatchObject({
      code,
    });
  });

  it.each([
    [
      'inserting above a part of them',
      (sheet: Excel.Worksheet) => void sheet.getRange('A2:B2').insert('Down'),
    ],
    [
      'inserting left of a part of them',
      (sheet: Excel.Worksheet) => void sheet.getRange('A2').insert('Right'),
    ],
    ['deleting a part of a row', (sheet: Excel.Worksheet) => sheet.getRange('B3').delete('Up')],
    ['deleting left in a part of the rows', (sheet: Excel.Worksheet) => sheet.getRange('B3').delete('Left')],
    ['deleting the header row', (sheet: Excel.Worksheet) => sheet.getRange('1:1').delete('Up')],
  ])('are not broken by %s', async (_, act) => {
    await withTable(async () => undefined);
    const refused = await refusal((context) => act(context.workbook.worksheets.getItem('Sheet1')));
    expect(refused.code).toBe('InvalidOperation');
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Expenses').getRange().load('address, values');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:C4');
      expect(range.values.map(([day]) => day)).toEqual(['Day', 1, 2, 3]);
    });
  });

  it('move, grow and shrink with cells put in or taken out over their whole breadth', () =>
    withTable(async (table, context, sheet) => {
      sheet.getRange('A6').values = [['below']];
      const addressAfter = async (act: () => void): Promise<string> => {
        act();
        const range = table.getRange().load('address');
        await context.sync();
        return range.address;
      };
      expect(await addressAfter(() => void sheet.getRange('A3:C3').insert('Down'))).toBe('Sheet1!A1:C5');
      expect(await addressAfter(() => sheet.getRange('A3:C3').delete('Up'))).toBe('Sheet1!A1:C4');
      expect(await addressAfter(() => void sheet.getRange('A1:C2').insert('Down'))).toBe('Sheet1!A3:C6');
      expect(await addressAfter(() => void sheet.getRange('A3:A6').insert('Right'))).toBe('Sheet1!B3:D6');
      const below = sheet.getRange('A8').load('values');
      await context.sync();
      expect(below.values).toEqual([['below']]);
    }));

  it('do not overlap, and do not share a name', async () => {
    await withTable(async () => undefined);
    const overlap = await refusal((context) => void context.workbook.tables.add('Sheet1!C4:D5', false));
    expect(overlap.code).toBe('InvalidArgument');
    const twin = await refusal((context) => {
      context.workbook.tables.add('Sheet1!F1:G2', false).name = 'EXPENSES';
    });
    expect(twin).toMatchObject({ code: 'ItemAlreadyExists', location: 'Table.name' });
  });

  it('tell who listens what changed in them', () =>
    withTable(async (table, context, sheet) => {
      const seen: unknown[] = [];
      table.onChanged.add(async ({ type, address, source }) => void seen.push([type, address, source]));
      table.onSelectionChanged.add(async ({ isInsideTable }) => void seen.push(isInsideTable));
      await context.sync();
      sheet.getRange('B2').values = [['Tailor']];
      sheet.getRange('F9').values = [['outside']];
      sheet.getRange('A2').select();
      await context.sync();
      await delivered();
      expect(seen).toEqual([['TableChanged', 'B2', 'Local'], true]);
    }));
});
