import { refusal, useExcel } from '../../officeJs';

const open = useExcel();

/** Runs on the first sheet. */
function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

function valuesOf(address: [row: number, column: number, rows: number, columns: number]) {
  const [row, column, rows, columns] = address;
  return open.book.values({ sheetId: 'sheet1', row, column, rows, columns });
}

describe('writing to a range', () => {
  it('gives a single value to every cell', async () => {
    await onSheet(async (sheet, context) => {
      // The typings know arrays only; Excel takes a single value as well.
      (sheet.getRange('A1:B2') as { values: unknown }).values = 7;
      await context.sync();
    });
    expect(valuesOf([0, 0, 2, 2])).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('leaves a cell alone where the value is null, and empties it where it is ""', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 9]];
      await context.sync();
    });
    expect(valuesOf([0, 0, 1, 3])).toEqual([[1, '', 9]]);
  });

  it.each([
    ['fewer rows', [[1, 2]]],
    [
      'more columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged rows', [[1, 2], [3]]],
  ])('refuses %s than the range has', async (_, values) => {
    const refused = await refusal((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = values;
    });
    expect(refused).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(refused.message).toMatch(/2 x 2 expected/);
  });

  it('reads text as a person’s typing', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:E1');
      range.values = [['20%', "'20", 'TRUE', '=1+1', 'text']];
      range.load('values, valueTypes, text, formulas, numberFormat');
      await context.sync();
      expect(range.values).toEqual([[0.2, '20', true, 2, 'text']]);
      expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Double', 'String']]);
      expect(range.text).toEqual([['20%', '20', 'TRUE', '2', 'text']]);
      expect(range.formulas[0]?.[3]).toBe('=1+1');
      expect(range.numberFormat[0]?.[0]).toBe('0%');
    });
  });

  it('shows errors of formulas as their text', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.formulas = [['=1/0', '=NA()']];
      range.load('values, valueTypes');
      await context.sync();
      expect(range.values).toEqual([['#DIV/0!', '#N/A']]);
      expect(range.valueTypes).toEqual([['Error', 'Error']]);
    });
  });

  it('keeps what ran before an action that fails', async () => {
    const refused = await refusal((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['kept']];
      sheet.getRange('A2:A3').values = [[1]];
      sheet.getRange('A4').values = [['never']];
    });
    expect(refused.code).toBe('InvalidArgument');
    expect(valuesOf([0, 0, 4, 1])).toEqual([['kept'], [''], [''], ['']]);
  });
});

describe('addresses', () => {
  it.each([
    ['B2', 'Sheet1!B2'],
    ['$B$2:C3', 'Sheet1!B2:C3'],
    ['C3:B2', 'Sheet1!B2:C3'],
    ['B:C', 'Sheet1!B:C'],
    ['2:3', 'Sheet1!2:3'],
    ['Sheet1!D4', 'Sheet1!D4'],
  ])('%s is %s', async (asked, address) => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange(asked).load('address');
      await context.sync();
      expect(range.address).toBe(address);
    });
  });

  it('quotes a sheet name that needs it', async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "It's ours";
      const range = sheet.getRange('A1').load('address');
      await context.sync();
      expect(range.address).toBe("'It''s ours'!A1");
    });
  });

  it('may be a name or a table', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('Inputs', sheet.getRange('B2:B4'));
      const range = sheet.getRange('Inputs').load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:B4');
    });
    await expect(
      refusal((context) => void context.workbook.worksheets.getItem('Sheet1').getRange('No such').clear()),
    ).resolves.toMatchObject({ code: 'InvalidArgument', location: 'Worksheet.getRange' });
  });
});

describe('ranges that follow from a range', () => {
  it('are where Excel has them', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2:D4').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      const range = sheet.getRange('B2:D4');
      const derived: Record<string, Excel.Range> = {
        'Sheet1!C3': range.getCell(1, 1),
        'Sheet1!B4:D4': range.getRow(2),
        'Sheet1!C2:C4': range.getColumn(1),
        'Sheet1!D4': range.getLastCell(),
        'Sheet1!D2:D4': range.getLastColumn(),
        'Sheet1!C3:E5': range.getOffsetRange(1, 1),
        'Sheet1!B2:E5': range.getResizedRange(1, 1),
        'Sheet1!B2:C2': range.getAbsoluteResizedRange(1, 2),
        'Sheet1!2:4': range.getEntireRow(),
        'Sheet1!B:D': range.getEntireColumn(),
        'Sheet1!B2:F9': range.getBoundingRect('F9'),
        'Sheet1!C4:D4': range.getIntersection('C4:Z99'),
        'Sheet1!B5:D6': range.getRowsBelow(2),
        'Sheet1!A2:A4': range.getColumnsBefore(1),
        'Sheet1!B2:D4': sheet.getRange('A1:Z99').getUsedRange(true),
        'Sheet1!B3:D4': sheet.getRange('B3:Z99').getUsedRange(),
      };
      Object.values(derived).forEach((each) => each.load('address'));
      const region = range.getCell(1, 1).getSurroundingRegion().load('address');
      const apart = range.getIntersectionOrNullObject('Z99').load('address');
      await context.sync();
      expect(Object.values(derived).map(({ address }) => address)).toEqual(Object.keys(derived));
      expect(region.address).toBe('Sheet1!B2:D4');
      expect(apart.isNullObject).toBe(true);
    });
  });

  it('are refused beyond the sheet', async () => {
    await expect(
      refusal(
        (context) =>
          void context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).clear(),
      ),
    ).resolves.toMatchObject({ code: 'InvalidArgument', location: 'Range.getOffsetRange' });
  });

  it('find, replace and list special cells', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['Apple', 1],
        ['pineapple', '=1+1'],
        ['Pear', ''],
      ];
      const found = range.find('apple', { completeMatch: true }).load('address');
      const none = range.findOrNullObject('plum', {}).load('address');
      const replaced = range.replaceAll('apple', 'plum', { matchCase: false });
      const formulas = range.getSpecialCells('Formulas').load('address');
      const blanks = range.getSpecialCellsOrNullObject('Blanks').load('address, cellCount');
      range.load('values');
      await context.sync();
      expect(found.address).toBe('Sheet1!A1');
      expect(none.isNullObject).toBe(true);
      expect(replaced.value).toBe(2);
      expect(range.values.map(([first]) => first)).toEqual(['plum', 'pineplum', 'Pear']);
      expect(formulas.address).toBe('Sheet1!B2');
      expect(blanks.address).toBe('Sheet1!B3');
    });
  });

  it('know what a formula spills into', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.formulas = [['=SEQUENCE(3,2)']];
      const spill = cell.getSpillingToRange().load('address, values');
      const none = sheet.getRange('F1').getSpillingToRangeOrNullObject().load('address');
      cell.load('hasSpill');
      await context.sync();
      expect(spill.address).toBe('Sheet1!A1:B3');
      expect(spill.values).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect([cell.hasSpill, none.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('changing cells', () => {
  it('inserts and deletes cells, rows and columns', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
      sheet.getRange('2:2').insert('Down');
      await context.sync();
      expect(valuesOf([0, 0, 4, 1])).toEqual([[1], [''], [2], [3]]);
      sheet.getRange('A3').delete('Up');
      const sum = sheet.getRange('B1').load('values, formulas');
      await context.sync();
      expect(valuesOf([0, 0, 4, 1])).toEqual([[1], [''], [3], ['']]);
      expect(sum.values).toEqual([[4]]);
    });
  });

  it('lets ranges that are held move with their cells', async () => {
    await onSheet(async (sheet, context) => {
      const below = sheet.getRange('B5:C6');
      const around = sheet.getRange('A1:A9');
      const above = sheet.getRange('A1');
      [below, around, above].forEach((range) => range.load('address'));
      await context.sync();
      sheet.getRange('3:4').insert('Down');
      sheet.getRange('A:A').insert('Right');
      [below, around, above].forEach((range) => range.load('address'));
      await context.sync();
      expect([below, around, above].map(({ address }) => address)).toEqual([
        'Sheet1!C7:D8',
        'Sheet1!B1:B11',
        'Sheet1!B1',
      ]);
      sheet.getRange('8:9').delete('Up');
      [below, around].forEach((range) => range.load('address'));
      await context.sync();
      expect([below, around].map(({ address }) => address)).toEqual(['Sheet1!C7:D7', 'Sheet1!B1:B9']);
    });
  });

  it('clears contents, formats, or both', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A2');
      range.values = [[1], [2]];
      range.format.fill.color = '#FF0000';
      range.getCell(0, 0).clear('Contents');
      range.getCell(1, 0).clear('Formats');
      range.load('values, format/fill/color');
      await context.sync();
      expect(range.values).toEqual([[''], [2]]);
      expect(range.format.fill.color).toBeNull();
      sheet.getRange().clear();
      const used = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it.each([
    ['All', ['', '', ''], 'General', '#FFFFFF', 0, 'None'],
    ['Formats', ['=1+1', '=A1*2', 'text'], 'General', '#FFFFFF', 0, 'WholeNumber'],
    ['Contents', ['', '', ''], '0.00', '#FF0000', 1, 'WholeNumber'],
    ['ResetContents', ['', '', ''], '0.00', '#FF0000', 1, 'WholeNumber'],
  ] as const)(
    'clear("%s") leaves what it is not meant for',
    async (what, contents, format, fill, rules, kind) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange('A1:C1');
        range.formulas = [['=1+1', '=A1*2', 'text']];
        range.format.fill.color = '#FF0000';
        range.numberFormat = [['0.00', '0.00', '0.00']];
        range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1>1';
        range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
        await context.sync();
        range.clear(what);
        range.load('formulas, numberFormat, format/fill/color, dataValidation/type');
        const count = range.conditionalFormats.getCount();
        await context.sync();
        expect(range.formulas).toEqual([contents]);
        expect(range.numberFormat).toEqual([[format, format, format]]);
        expect(range.format.fill.color).toBe(fill);
        expect(count.value).toBe(rules);
        expect(range.dataValidation.type).toBe(kind);
      });
    },
  );

  it('copies values, formulas with moved references, and formats', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, '=A1*2'],
        [2, '=$A$1+A2'],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('D1').copyFrom('A1:B2');
      sheet.getRange('A5').copyFrom('A1:B2', 'Values', false, true);
      const copied = sheet.getRange('D1:E2').load('formulas');
      const bold = sheet.getRange('D1').format.font.load('bold');
      await context.sync();
      expect(copied.formulas).toEqual([
        [1, '=D1*2'],
        [2, '=$A$1+D2'],
      ]);
      expect(bold.bold).toBe(true);
      expect(valuesOf([4, 0, 2, 2])).toEqual([
        [1, 2],
        [2, 3],
      ]);
    });
  });

  it('copies text that looks like a number as text', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [["'007"], ["'=1+1"]];
      sheet.getRange('B1').copyFrom('A1:A2');
      const copied = sheet.getRange('B1:B2').load('values, valueTypes');
      await context.sync();
      expect(copied.values).toEqual([['007'], ['=1+1']]);
      expect(copied.valueTypes).toEqual([['String'], ['String']]);
    });
  });

  it('sorts by several columns below a header', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['name', 'age'],
        ['b', 2],
        ['a', 2],
        ['c', 1],
      ];
      range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['name', 'age'],
        ['a', 2],
        ['b', 2],
        ['c', 1],
      ]);
    });
  });

  it('removes duplicates and says how many', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B5');
      range.values = [
        ['k', 'v'],
        ['x', 1],
        ['X', 2],
        ['y', 3],
        ['x', 4],
      ];
      const result = range.removeDuplicates([0], true).load('removed, uniqueRemaining');
      range.load('values');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
      expect(range.values).toEqual([
        ['k', 'v'],
        ['x', 1],
        ['y', 3],
        ['', ''],
        ['', ''],
      ]);
    });
  });

  it('merges and selects', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Sheet1!C3:D4', 'Sheet1!C3']);
    });
    expect(open.book.toData().sheets[0]?.merges).toHaveLength(1);
  });
});
