import { refusal, useExcel } from '../../officeJs';

const open = useExcel();

function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

describe('formats', () => {
  it('are set and read back; null where cells differ', async () => {
    await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = 'lightblue';
      format.font.set({
        bold: true,
        italic: true,
        size: 14,
        name: 'Arial',
        color: '#123456',
        underline: 'Single',
      });
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.protection.locked = false;
      sheet.getRange('A1').format.font.size = 20;
      format.load('horizontalAlignment, verticalAlignment, wrapText');
      format.fill.load('color');
      format.font.load();
      format.protection.load('locked');
      const plain = sheet.getRange('Z9').format;
      plain.load('fill/color, font/color, font/name, horizontalAlignment, verticalAlignment');
      await context.sync();
      expect(format.fill.color).toBe('#ADD8E6');
      expect(format.font.toJSON()).toMatchObject({
        bold: true,
        italic: true,
        size: null,
        name: 'Arial',
        color: '#123456',
        underline: 'Single',
      });
      expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual([
        'Center',
        'Top',
        true,
      ]);
      expect(format.protection.locked).toBe(false);
      expect([plain.fill.color, plain.font.color]).toEqual(['#FFFFFF', '#000000']);
      expect([plain.horizontalAlignment, plain.verticalAlignment]).toEqual(['General', 'Bottom']);
    });
  });

  it('draw borders around and inside', async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Double';
      borders.getItem('InsideHorizontal').set({ style: 'Continuous', weight: 'Thick', color: 'red' });
      const top = borders.getItem('EdgeTop').load('style, color');
      const inside = borders.getItem('InsideHorizontal').load('style, weight, color');
      const left = borders.getItem('EdgeLeft').load('style');
      await context.sync();
      expect(top.style).toBe('Double');
      expect(inside.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Thick', color: '#FF0000' });
      expect(left.style).toBe('None');
      borders.getItem('EdgeTop').style = 'None';
      top.load('style');
      await context.sync();
      expect(top.style).toBe('None');
    });
  });

  it('size columns and rows in points, and hide them', async () => {
    await onSheet(async (sheet, context) => {
      const untouched = sheet.getRange('C:C').load('width, format/columnWidth');
      const range = sheet.getRange('B:B');
      range.format.columnWidth = 120;
      range.format.load('columnWidth');
      const row = sheet.getRange('3:3');
      row.format.rowHeight = 30;
      row.rowHidden = true;
      row.load('rowHidden, format/rowHeight');
      const mixed = sheet.getRange('2:3').load('rowHidden');
      await context.sync();
      expect(range.format.columnWidth).toBe(120);
      expect([untouched.width, untouched.format.columnWidth]).toEqual([48, 48]);
      expect([row.rowHidden, mixed.rowHidden]).toEqual([true, null]);
      sheet.getRange('A1').values = [['a text that is far too long for its column as it stands']];
      sheet.getRange('A:A').format.autofitColumns();
      const fitted = sheet.getRange('A1').format.load('columnWidth');
      await context.sync();
      expect(fitted.columnWidth).toBeGreaterThan(150);
    });
  });

  it('apply number formats to text shown', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1234.5, 0.25]];
      range.numberFormat = [['#,##0.00', '0%']];
      range.load('text, numberFormat');
      await context.sync();
      expect(range.text).toEqual([['1,234.50', '25%']]);
      expect(range.numberFormat).toEqual([['#,##0.00', '0%']]);
    });
  });

  it('apply to several areas at once', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:B2, D4');
      areas.format.fill.color = '#00FF00';
      areas.load('address, areaCount, cellCount');
      const inside = sheet.getRange('D4').format.fill.load('color');
      const outside = sheet.getRange('C3').format.fill.load('color');
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 5]);
      expect([inside.color, outside.color]).toEqual(['#00FF00', '#FFFFFF']);
      areas.clear();
      inside.load('color');
      await context.sync();
      expect(inside.color).toBe('#FFFFFF');
    });
  });

  it('come cell by cell with setCellProperties', async () => {
    await onSheet(async (sheet, context) => {
      sheet
        .getRange('A1:B1')
        .setCellProperties([
          [{ format: { fill: { color: '#111111' } } }, { format: { font: { bold: true } } }],
        ]);
      await context.sync();
    });
    expect(open.book.style('sheet1', 0, 0).fill).toBe('#111111');
    expect(open.book.style('sheet1', 0, 1).font?.bold).toBe(true);
  });

  it('refuse a colour that is none', async () => {
    await expect(
      refusal((context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').format.fill.color = 'no colour';
      }),
    ).resolves.toMatchObject({ code: 'InvalidArgument', location: 'RangeFill.color' });
  });
});

describe('conditional formats', () => {
  it('of every modelled kind are added, read back and deleted', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A5');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A1>3';
      custom.custom.format.font.color = '#FF0000';
      const cell = range.conditionalFormats.add('CellValue');
      cell.cellValue.format.fill.color = 'yellow';
      cell.cellValue.rule = { formula1: '=1', formula2: '=3', operator: 'Between' };
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.format.font.bold = true;
      text.textComparison.rule = { operator: 'BeginsWith', text: 'Gr' };
      const scale = range.conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      };
      const bar = range.conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#0000FF';
      const formats = sheet.getRange('A3').conditionalFormats;
      formats.load('items/type, items/priority, items/id');
      custom.custom.rule.load('formula');
      custom.custom.format.font.load('color');
      cell.cellValue.load('rule');
      text.textComparison.load('rule');
      scale.colorScale.load('criteria, threeColorScale');
      const applied = custom.getRange().load('address');
      const other = cell.customOrNullObject.load();
      await context.sync();
      // A new one comes before those there are.
      expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ['DataBar', 0],
        ['ColorScale', 1],
        ['ContainsText', 2],
        ['CellValue', 3],
        ['Custom', 4],
      ]);
      expect(custom.custom.rule.formula).toBe('=$A1>3');
      expect(custom.custom.format.font.color).toBe('#FF0000');
      expect(cell.cellValue.rule).toEqual({ formula1: '=1', formula2: '=3', operator: 'Between' });
      expect(text.textComparison.rule).toEqual({ operator: 'BeginsWith', text: 'Gr' });
      expect(scale.colorScale.threeColorScale).toBe(false);
      expect(applied.address).toBe('Sheet1!A1:A5');
      expect(other.isNullObject).toBe(true);
      formats.getItem(custom.id ?? formats.items[4]?.id ?? '').delete();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(4);
      sheet.getRange('A5').conditionalFormats.clearAll();
      const left = sheet.getRange('A5').conditionalFormats.getCount();
      const kept = sheet.getRange('A4').conditionalFormats.getCount();
      await context.sync();
      expect([left.value, kept.value]).toEqual([0, 4]);
    });
  });

  it('of a kind that is not modelled are refused by name', async () => {
    const refused = await refusal((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('IconSet');
    });
    expect(refused.message).toBe(
      'ConditionalFormatCollection.add("IconSet") is not modelled by the embedded host.',
    );
  });
});

describe('data validation', () => {
  it('is set, read back, judged and cleared', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A4');
      const { dataValidation } = range;
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.errorAlert = { message: '1 to 5', showAlert: true, style: 'Stop', title: 'Score' };
      dataValidation.prompt = { message: 'A score', showPrompt: true, title: 'Score' };
      range.values = [[1], [6], [''], ['x']];
      dataValidation.load();
      const invalid = dataValidation.getInvalidCells().load('address');
      await context.sync();
      expect(dataValidation.type).toBe('WholeNumber');
      expect(dataValidation.rule).toEqual({ wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } });
      expect(dataValidation.errorAlert).toMatchObject({ message: '1 to 5', style: 'Stop' });
      expect(dataValidation.prompt).toMatchObject({ message: 'A score' });
      expect(dataValidation.valid).toBeNull();
      expect(invalid.address).toBe('Sheet1!A2,Sheet1!A4');
      sheet.getRange('A2:A4').dataValidation.clear();
      dataValidation.load('type');
      const first = sheet.getRange('A1').dataValidation.load('type, valid');
      await context.sync();
      expect(dataValidation.type).toBe('Inconsistent');
      expect([first.type, first.valid]).toEqual(['WholeNumber', true]);
    });
  });

  it('takes a list from text or from a range', async () => {
    await onSheet(async (sheet, context) => {
      const text = sheet.getRange('A1').dataValidation;
      text.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      const range = sheet.getRange('A2').dataValidation;
      range.rule = { list: { inCellDropDown: false, source: '=Sheet1!$C$1:$C$2' } };
      text.load('rule, type');
      range.load('rule');
      await context.sync();
      expect(text.rule).toEqual({ list: { inCellDropDown: true, source: 'Yes,No' } });
      expect(range.rule).toEqual({ list: { inCellDropDown: false, source: '=Sheet1!$C$1:$C$2' } });
    });
  });
});
