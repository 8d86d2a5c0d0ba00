import type { Book } from '../../../src/host/book/Book';
import { cell, openTasksBook, put, valueOf } from './openTasksBook';

describe('formulas of a book', () => {
  let book: Book;
  beforeEach(() => {
    book = openTasksBook();
  });
  afterEach(() => book.dispose());

  async function calculated(formula: string) {
    put(book, 'F1', formula);
    await book.settled();
    return valueOf(book, 'F1');
  }

  it.each<[string, string | number | boolean]>([
    ['=SUM(Tasks[Hours])', 40],
    ['=SUM(Tasks[[Score]:[Hours]])', 42.9],
    ['=INDEX(Tasks[#Headers],1,2)', 'Score'],
    ['=SUMPRODUCT(Tasks[Score],Tasks[Hours])/SUM(Tasks[Hours])', 0.66],
    ['=SUMPRODUCT((Tasks[Kind]="Office")*Tasks[Hours])', 22],
    ['=IF(ROUND(0.4567,2)>0.4,"above","below")', 'above'],
    ['=TEXT(0.4567,"0.0%")', '45.7%'],
    ['=TEXT(45000,"yyyy-mm-dd")', '2023-03-15'],
    ['=INDEX(Tasks[Task],MATCH(MAX(Tasks[Score]),Tasks[Score],0))', 'Typing'],
    ['=XLOOKUP("Planning",Tasks[Task],Tasks[Hours])', 4],
    ['=LET(w,Tasks[Hours],SUM(Tasks[Score]*w)/SUM(w))', 0.66],
    ['=LAMBDA(x,x*3)(7)', 21],
    ['=SUMIFS(Tasks[Hours],Tasks[Kind],"Thought")', 12],
    ['=COUNTIFS(Tasks[Score],">0.5")', 3],
    ['=TEXTJOIN("; ",TRUE,B2:B4)', '0.8; 0.6; 0.2'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=SUM(MAP(Tasks[Hours],LAMBDA(h,h*2)))', 80],
    ['=SUM(BYROW(B2:C6,LAMBDA(r,MAX(r))))', 40],
    ['=PERCENTILE.INC(Tasks[Hours],0.5)', 8],
    ['=ROUND(STDEV.S(Tasks[Hours]),3)', 3.162],
    ['=SUM(OFFSET(C1,1,0,5,1))', 40],
    ['=INDIRECT("B5")', 0.9],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=SUM(CHOOSECOLS(Tasks,3))', 40],
    ['=ROWS(VSTACK(Tasks[Task],{"x"}))', 6],
    ['=1/0', '#DIV/0!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=1=1', true],
  ])('%s is %p', async (formula, expected) => {
    const value = await calculated(formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  it.each([
    ['=FILTER(Tasks[Task],Tasks[Kind]="Office")', 2, 1],
    ['=SORTBY(Tasks[Task],Tasks[Score],-1)', 5, 1],
    ['=SEQUENCE(2,3)', 2, 3],
    ['=UNIQUE(Tasks[Kind])', 3, 1],
    ['=Tasks[Score]*2', 5, 1],
  ])('%s spills %i rows and %i columns', async (formula, rows, columns) => {
    await calculated(formula);
    const area = { sheetId: book.sheets()[0]!.id, row: 0, column: 5, rows: 1, columns: 1 };
    expect(book.spillArea(area)).toEqual({ row: 0, column: 5, rows, columns });
  });

  it('reads what another formula has spilled', async () => {
    put(book, 'H1', '=SORT(Tasks[Hours])');
    put(book, 'F2', '=TEXTJOIN(",",TRUE,$H$1#)&"H1#"');
    expect(await calculated('=SUM(H1#)')).toBe(40);
    expect(valueOf(book, 'F2')).toBe('4,6,8,10,12H1#');
    put(book, 'C2', 20);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(50);
    expect(book.formulas({ sheetId: book.sheets()[0]!.id, row: 0, column: 5, rows: 2, columns: 1 })).toEqual([
      ['=SUM(H1#)'],
      ['=TEXTJOIN(",",TRUE,$H$1#)&"H1#"'],
    ]);
    expect(await calculated('=SUM(A1#)')).toBe('#REF!');
  });

  it('calculates a formula again when a cell it reads changes, and says which sheets changed', async () => {
    await calculated('=SUM(Tasks[Hours])');
    const sheetIds: string[][] = [];
    book.on((event) => {
      if (event.kind === 'calculated') sheetIds.push(event.sheetIds);
    });
    put(book, 'C2', 20);
    expect(book.isCalculating()).toBe(true);
    await book.settled();
    expect(book.isCalculating()).toBe(false);
    expect(valueOf(book, 'F1')).toBe(50);
    expect(sheetIds).toEqual([[book.sheets()[0]!.id]]);
  });

  it('keeps a formula whose look changes, calculated or not', async () => {
    put(book, 'F1', '=1+1');
    book.setNumberFormats(cell(book, 'F1'), [['0.00']]);
    await book.settled();
    book.setStyle(cell(book, 'F1'), { font: { bold: true } });
    book.clear(cell(book, 'F1'), 'Formats');
    expect(book.formulas(cell(book, 'F1'))).toEqual([['=1+1']]);
    expect(valueOf(book, 'F1')).toBe(2);
    book.clear(cell(book, 'F1'), 'Contents');
    expect(book.formulas(cell(book, 'F1'))).toEqual([['']]);
  });

  it('keeps spilled, shared and not yet calculated formulas when formats are cleared', async () => {
    put(book, 'F1', '=Tasks[Hours]*2');
    put(book, 'H1', '=A2');
    await book.settled();
    put(book, 'H2', '=1+F1');
    book.setNumberFormats(cell(book, 'F1:H2'), [
      ['0.0', '0.0', '0.0'],
      ['0.0', '0.0', '0.0'],
    ]);
    book.clear({ ...cell(book, 'A1:H6') }, 'Formats');
    await book.settled();
    expect(book.formulas(cell(book, 'F1:H2'))).toEqual([
      ['=Tasks[Hours]*2', '', '=A2'],
      [16, '', '=1+F1'],
    ]);
    expect(book.values(cell(book, 'F1:H2'))).toEqual([
      [20, '', 'Sorting post'],
      [16, '', 21],
    ]);
    expect(book.numberFormats(cell(book, 'F1:H1'))).toEqual([['General', 'General', 'General']]);
  });

  it('keeps text that looks like a number when formats are cleared', () => {
    put(book, 'F1', "'007");
    book.clear(cell(book, 'F1'), 'Formats');
    expect(book.values(cell(book, 'F1'))).toEqual([['007']]);
    expect(book.valueTypes(cell(book, 'F1'))).toEqual([['String']]);
  });

  it.each(['Tasks_2', 'My.Tasks', '_t.x_1'])('knows a table called %s', async (name) => {
    const [table] = book.tables();
    put(book, 'F3', '=SUM(Tasks[Hours])');
    book.updateTable(table!.id, { name });
    put(book, 'F4', `=SUM(${name}[[Score]:[Hours]])`);
    book.setName({ name: 'Hours', formula: `=${name}[Hours]`, comment: '', visible: true, sheetId: null });
    put(book, 'F6', '=SUM(Hours)');
    put(book, 'F5', `=ROWS(${name})&"Tasks_2[Hours] My.Tasks[x]"`);
    expect(await calculated(`=SUM(${name}[Hours])`)).toBe(40);
    expect(['F3', 'F4', 'F5'].map((address) => valueOf(book, address))).toEqual([
      40,
      42.9,
      '5Tasks_2[Hours] My.Tasks[x]',
    ]);
    expect(['F1', 'F3', 'F4', 'F5'].map((address) => book.formulas(cell(book, address))[0]![0])).toEqual([
      `=SUM(${name}[Hours])`,
      `=SUM(${name}[Hours])`,
      `=SUM(${name}[[Score]:[Hours]])`,
      `=ROWS(${name})&"Tasks_2[Hours] My.Tasks[x]"`,
    ]);
    expect(valueOf(book, 'F6')).toBe(40);
    expect(book.names().map(({ formula }) => formula)).toEqual([`=${name}[Hours]`]);
    expect(book.toData().sheets[0]!.cells[2]![5]!.formula).toBe(`=SUM(${name}[Hours])`);
  });

  it.each(['Score (1-5)', 'Time %', 'Aug/Disp'])('knows a column called %s', async (column) => {
    const [table] = book.tables();
    put(book, 'F3', '=SUM(Tasks[Hours])');
    book.setTableColumnName(table!.id, 2, column);
    put(book, 'E2', `=Tasks[[#This Row],[${column}]]*2`);
    expect(await calculated(`=SUM(Tasks[[${column}]])`)).toBe(40);
    expect(await calculated(`=SUM(Tasks[[Score]:[${column}]])`)).toBe(42.9);
    expect([valueOf(book, 'F3'), valueOf(book, 'E2')]).toEqual([40, 20]);
    expect(book.formulas(cell(book, 'F1'))).toEqual([[`=SUM(Tasks[[Score]:[${column}]])`]]);
    expect(book.formulas(cell(book, 'F3'))).toEqual([[`=SUM(Tasks[${column}])`]]);
  });
});
