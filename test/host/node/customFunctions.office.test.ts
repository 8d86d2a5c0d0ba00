import { useExcel } from '../../officeJs';

const parameter = (name: string, dimensionality = 'scalar', more: object = {}) => ({
  name,
  type: 'any',
  dimensionality,
  ...more,
});

const functionsJson = JSON.stringify({
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [parameter('a'), parameter('b', 'scalar', { optional: true })] },
    { id: 'TEST.SUM', name: 'TEST.SUM', parameters: [parameter('numbers', 'matrix')] },
    { id: 'ROWS.OF', name: 'ROWS.OF', parameters: [parameter('n')], result: { dimensionality: 'matrix' } },
    { id: 'REFUSE', name: 'REFUSE', parameters: [parameter('code')] },
    { id: 'THROW', name: 'THROW', parameters: [] },
    { id: 'LATER', name: 'LATER', parameters: [parameter('value')] },
    { id: 'NEVER', name: 'NEVER', parameters: [] },
    { id: 'NOWHERE', name: 'NOWHERE', parameters: [] },
    {
      id: 'KIND',
      name: 'KIND',
      parameters: [parameter('cells', 'matrix')],
      allowErrorForDataTypeAny: true,
    },
  ],
});

const functionsScript = `
  CustomFunctions.associate('ADD', (a, b) => a + (b === null ? 100 : b));
  CustomFunctions.associate('TEST.SUM', (cells) => cells.flat().reduce((sum, each) => sum + Number(each), 0));
  CustomFunctions.associate('ROWS.OF', (n) => Array.from({ length: n }, (_, i) => [i + 1, 'row ' + (i + 1)]));
  CustomFunctions.associate('REFUSE', (code) => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], 'Task 3, Score: 6 is outside 1 to 5.');
  });
  CustomFunctions.associate('THROW', () => { throw new TypeError('a bug'); });
  CustomFunctions.associate('LATER', async (value) => { await null; return value; });
  CustomFunctions.associate('NEVER', () => new Promise(() => undefined));
  CustomFunctions.associate('KIND', (cells) => cells.flat().map((each) =>
    each instanceof CustomFunctions.Error ? each.code : typeof each).join(','));
`;

const open = useExcel(undefined, { addin: { functionsJson, functionsScript } });

/** What the formulas, from F1 down, give once the functions have answered. */
async function calculated(formulas: string[]): Promise<unknown[]> {
  await valuesOnceEntered(formulas);
  await open.book.settled();
  return Excel.run(async (context) => {
    const range = from(context, formulas.length).load('values');
    await context.sync();
    return range.values.map(([value]) => value);
  });
}

/** What the formulas give in the batch that enters them. */
function valuesOnceEntered(formulas: string[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = from(context, formulas.length);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.map(([value]) => value);
  });
}

function from(context: Excel.RequestContext, rows: number): Excel.Range {
  return context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 5, rows, 1);
}

const message = (row: number): string | null => open.book.errorMessage('sheet1', row, 5);

describe('custom functions over the wire', () => {
  it('calculate, nested and with ranges, omitted arguments as null', async () => {
    open.book.setCells({ sheetId: 'sheet1', row: 0, column: 0, rows: 2, columns: 1 }, [[1], [2]]);
    expect(
      await calculated(['=ADD(1,2)', '=ADD(1)', '=TEST.SUM(A1:A2)*10', '=IF(ADD(1,1)=2,"two","?")']),
    ).toEqual([3, 101, 30, 'two']);
  });

  it('spill a matrix', async () => {
    await calculated(['=ROWS.OF(3)']);
    expect(open.book.values({ sheetId: 'sheet1', row: 0, column: 5, rows: 3, columns: 2 })).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      [3, 'row 3'],
    ]);
  });

  it('answer promises', async () => {
    expect(await calculated(['=LATER("x")'])).toEqual(['x']);
  });

  it('show errors with their text; the text of others than invalid value and not available is lost', async () => {
    expect(
      await calculated([
        '=REFUSE("invalidValue")',
        '=REFUSE("notAvailable")',
        '=REFUSE("divisionByZero")',
        '=REFUSE("invalidNumber")',
      ]),
    ).toEqual(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!']);
    const text = 'Task 3, Score: 6 is outside 1 to 5.';
    expect([0, 1, 2, 3].map((row) => message(row) || null)).toEqual([text, text, null, null]);
  });

  it('are #VALUE! when they throw anything else, or when nothing is associated with them', async () => {
    expect(await calculated(['=THROW()', '=NOWHERE()', '=IFERROR(THROW(),"caught")'])).toEqual([
      '#VALUE!',
      '#VALUE!',
      'caught',
    ]);
  });

  it('get errors in cells as errors, where they ask for them, and are not called otherwise', async () => {
    open.book.setCells({ sheetId: 'sheet1', row: 0, column: 0, rows: 3, columns: 1 }, [
      ['=NA()'],
      [1],
      ['=1/0'],
    ]);
    expect(await calculated(['=KIND(A1:A3)', '=TEST.SUM(A1:A3)'])).toEqual(['#N/A,number,#DIV/0!', '#N/A']);
  });

  it('are calculated anew when what they read changes', async () => {
    open.book.setCells({ sheetId: 'sheet1', row: 0, column: 0, rows: 2, columns: 1 }, [[1], [2]]);
    expect(await calculated(['=TEST.SUM(A1:A2)'])).toEqual([3]);
    open.book.setCells({ sheetId: 'sheet1', row: 1, column: 0, rows: 1, columns: 1 }, [[40]]);
    await open.book.settled();
    const sum = open.book.values({ sheetId: 'sheet1', row: 0, column: 5, rows: 1, columns: 1 });
    expect(sum).toEqual([[41]]);
  });

  it('are #BUSY! until they answer, and hold up no batch', async () => {
    const formulas = ['=NEVER()', '=LATER(3)', '=1+1', '=IFERROR(F2,"none yet")'];
    expect(await valuesOnceEntered(formulas)).toEqual(['#BUSY!', '#BUSY!', 2, 'none yet']);
  });

  it('go out together: one message for all calls of a calculation', async () => {
    const messages: number[] = [];
    open.host.onEntries((entries) => messages.push(entries.length));
    await calculated(Array.from({ length: 50 }, (_, index) => `=ADD(${index},1)`));
    expect(messages).toEqual([50]);
  });
});
