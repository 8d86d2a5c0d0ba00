import { HeadlessExcel } from '../../../src/host/node/HeadlessExcel';
import { useExcel } from '../../officeJs';

const open = useExcel();

/** What the vendor's first tutorials have a beginner do, call by call, on data of our own. */
describe('a beginner’s add-in', () => {
  it('makes a table, fills, formats, filters, sorts, charts, freezes and protects it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add('A1:D1', true);
      table.name = 'Trips';
      table.getHeaderRowRange().values = [['Date', 'Place', 'Kind', 'Cost']];
      table.rows.add(undefined, [
        ['1/5/2026', 'Harbour', 'Ferry', '120'],
        ['1/9/2026', 'Hill', 'Bus', '14.5'],
        ['1/12/2026', 'Lake', 'Ferry', '80'],
        ['2/1/2026', 'Town', 'Bus', '3'],
      ]);
      table.columns.getItemAt(3).getRange().numberFormat = [['€#,##0.00'], ...Array(4).fill(['€#,##0.00'])];
      table.getRange().format.autofitColumns();
      table.getRange().format.autofitRows();
      await context.sync();
    });

    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.getItem('Trips');
      table.columns.getItem('Kind').filter.applyValuesFilter(['Ferry']);
      table.sort.apply([{ key: 3, ascending: false }]);
      await context.sync();
    });

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.getItem('Trips');
      table.clearFilters();
      const chart = sheet.charts.add('ColumnClustered', table.getDataBodyRange(), 'Auto');
      chart.setPosition('A15', 'F30');
      chart.title.text = 'Costs';
      chart.legend.position = 'Right';
      chart.legend.format.fill.setSolidColor('white');
      chart.dataLabels.format.font.size = 15;
      chart.dataLabels.format.font.color = 'black';
      chart.series.getItemAt(0).name = 'in €';
      sheet.freezePanes.freezeRows(1);
      sheet.protection.load('protected');
      await context.sync();
      if (sheet.protection.protected) sheet.protection.unprotect();
      else sheet.protection.protect();
      await context.sync();
    });

    const [sheet] = open.book.toData().sheets;
    expect(sheet).toMatchObject({ frozen: { rows: 1, columns: 0 }, charts: [{ title: 'Costs' }] });
    expect(sheet?.protection).not.toBeNull();
    const body = { sheetId: 'sheet1', row: 1, column: 1, rows: 4, columns: 3 };
    expect(open.book.values(body).map(([place, , cost]) => [place, cost])).toEqual([
      ['Harbour', 120],
      ['Lake', 80],
      ['Hill', 14.5],
      ['Town', 3],
    ]);
    expect(open.book.text({ ...body, row: 3, column: 3, rows: 1, columns: 1 })).toEqual([['€14.50']]);
  });

  it('colours the selection, reads it back, and reacts to what is typed', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C3').select();
      const range = context.workbook.getSelectedRange();
      range.load('address');
      range.format.fill.color = 'yellow';
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          inner.workbook.worksheets.getActiveWorksheet().getRange('E1').values = [[event.address]];
          await inner.sync();
          seen.push(event.address);
        });
      });
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:C3');
    });
    open.book.setCells({ sheetId: 'sheet1', row: 5, column: 0, rows: 1, columns: 1 }, [[1]], 'user');
    await new Promise((resolve) => setTimeout(resolve, 50));
    // The handler's own write raises an event as well, and is answered with the same text once more.
    expect(seen[0]).toBe('A6');
    expect(open.book.style('sheet1', 2, 2).fill).toBe('#FFFF00');
  });

  it('finds all of it again in the file it saves', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Data');
      sheet.getRange('A1:B3').values = [
        ['Name', 'Points'],
        ['Ida', 3],
        ['Ole', '=B2+1'],
      ];
      sheet.tables.add('A1:B3', true).name = 'Points';
      sheet.getRange('B2:B3').dataValidation.rule = {
        decimal: { formula1: 0, formula2: 5, operator: 'Between' },
      };
      const rule = sheet.getRange('B2:B3').conditionalFormats.add('CellValue');
      rule.cellValue.format.fill.color = '#FF0000';
      rule.cellValue.rule = { formula1: '=3', operator: 'GreaterThan' };
      context.workbook.settings.add('seen', true);
      context.workbook.properties.title = 'Points of all';
      context.workbook.names.add('Best', sheet.getRange('B3'));
      sheet.activate();
      await context.sync();
    });
    const bytes = await open.excel.toXlsx();
    open.excel.dispose();
    const again = await HeadlessExcel.open(bytes);
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
        const body = context.workbook.tables.getItem('Points').getDataBodyRange().load('values, formulas');
        const validation = sheet.getRange('B2').dataValidation.load('type');
        const rules = sheet.getRange('B3').conditionalFormats.load('items/type');
        const best = context.workbook.names.getItem('Best').load('value');
        context.workbook.properties.load('title');
        await context.sync();
        expect(sheet.name).toBe('Data');
        expect(body.values).toEqual([
          ['Ida', 3],
          ['Ole', 4],
        ]);
        expect(body.formulas[1]?.[1]).toBe('=B2+1');
        expect(validation.type).toBe('Decimal');
        expect(rules.items.map(({ type }) => type)).toEqual(['CellValue']);
        expect([best.value, context.workbook.properties.title]).toEqual(['Data!B3', 'Points of all']);
      });
    } finally {
      again.dispose();
    }
  });
});
