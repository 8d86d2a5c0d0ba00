import { delivered, useExcel } from '../../officeJs';

const open = useExcel();

describe('events of edits', () => {
  it('say where, how, by whom, and before and after for a single cell', async () => {
    const seen: Partial<Excel.WorksheetChangedEventArgs>[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onChanged.add(async ({ type, address, changeType, source, triggerSource, details }) => {
        seen.push({ type, address, changeType, source, triggerSource, details });
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('B1:C1').values = [[2, 3]];
      await context.sync();
      // Events of a batch come after it.
      expect(seen).toEqual([]);
    });
    await delivered();
    open.book.setCells({ sheetId: 'sheet1', row: 0, column: 0, rows: 1, columns: 1 }, [['typed']], 'user');
    await delivered();
    expect(seen).toEqual([
      {
        type: 'WorksheetChanged',
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
        details: { valueBefore: '', valueAfter: 1, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      },
      {
        type: 'WorksheetChanged',
        address: 'B1:C1',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'ThisLocalAddin',
        details: undefined,
      },
      {
        type: 'WorksheetChanged',
        address: 'A1',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        details: { valueBefore: 1, valueAfter: 'typed', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
      },
    ]);
  });

  it('lead to the range that changed', async () => {
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          values.push(range.values);
        });
      });
      await context.sync();
    });
    open.book.setCells({ sheetId: 'sheet1', row: 1, column: 1, rows: 1, columns: 2 }, [[7, 8]], 'user');
    await delivered();
    expect(values).toEqual([[[7, 8]]]);
  });

  it('tell inserted rows', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onChanged.add(async ({ changeType, address }) => void seen.push([changeType, address]));
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual([['RowInserted', '2:3']]);
  });

  it('stop when the handler is removed, or events are switched off', async () => {
    let count = 0;
    const edit = async (): Promise<void> => {
      open.book.setCells({ sheetId: 'sheet1', row: 0, column: 0, rows: 1, columns: 1 }, [[count]], 'user');
      await delivered();
    };
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const added = sheet.onChanged.add(async () => void count++);
      await context.sync();
      return added;
    });
    await edit();
    expect(count).toBe(1);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    await edit();
    expect(count).toBe(1);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await edit();
    expect(count).toBe(1);
  });
});

describe('other events', () => {
  it('tell the selection, by sheet and for the workbook', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(address));
      context.workbook.onSelectionChanged.add(async () => void seen.push('workbook'));
      await context.sync();
    });
    open.book.select({ sheetId: 'sheet1', row: 2, column: 2, rows: 2, columns: 1 });
    await delivered();
    expect(seen).toEqual(['workbook', 'C3:C4']);
  });

  it('tell that a sheet was calculated, protected and hidden', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      const other = worksheets.add('Other');
      worksheets.onCalculated.add(async ({ type }) => void seen.push(type));
      sheet.onProtectionChanged.add(async ({ isProtected }) => void seen.push(isProtected));
      worksheets.onVisibilityChanged.add(async ({ visibilityAfter }) => void seen.push(visibilityAfter));
      await context.sync();
      sheet.getRange('A1').formulas = [['=1+1']];
      await context.sync();
      await open.excel.settled();
      await delivered();
      sheet.protection.protect();
      other.visibility = 'Hidden';
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual(['WorksheetCalculated', true, 'Hidden']);
  });
});
