import type {
  Book,
  CustomFunctionInfo,
  CustomFunctionResult,
  InvokeCustomFunction,
} from '../../../src/host/book/Book';
import { cell, openTasksBook, put, valueOf } from './openTasksBook';

// A method's parameters compare loosely, so each answer can name the arguments it expects.
type Answer = { answer(args: unknown): CustomFunctionResult | Promise<CustomFunctionResult> }['answer'];
type Parameter = CustomFunctionInfo['parameters'][number];

const matrix = (name: string): Parameter => ({ name, optional: false, repeating: false, isMatrix: true });
const scalar = (name: string): Parameter => ({ ...matrix(name), isMatrix: false });

function declare(
  name: string,
  parameters: Parameter[],
  more: Partial<CustomFunctionInfo> = {},
): CustomFunctionInfo {
  return { name, id: name, parameters, returnsMatrix: false, ...more };
}

const FUNCTIONS: CustomFunctionInfo[] = [
  declare('ACME.WEIGH', [matrix('a'), matrix('b')]),
  declare('ACME.RANK', [matrix('a')], { returnsMatrix: true }),
  declare('ACME.FAIL', [{ ...scalar('text'), optional: true }]),
  declare('ACME.THROW', []),
  declare('ACME.NEVER', []),
  declare('ACME.ECHO', [scalar('a'), { ...scalar('b'), optional: true }, { ...scalar('c'), optional: true }]),
  declare('ACME.ALL', [{ ...scalar('all'), repeating: true }]),
  declare('ACME.STRICT', [matrix('a')], { acceptsErrors: true }),
  declare('ACME.NUMBERS', [{ ...matrix('a'), type: 'number' }]),
];

describe('custom functions of a book', () => {
  let book: Book;
  let calls: { id: string; args: unknown[]; caller: string }[];

  const answer: Record<string, Answer> = {
    'ACME.WEIGH': ([a, b]: [number[][], number[][]]) => ({
      status: 'value',
      value: a.flat().reduce((sum, value, i) => sum + value * (b.flat()[i] ?? 0), 0),
    }),
    'ACME.RANK': ([a]: [number[][]]) => ({
      status: 'value',
      value: a.map((row) => row.map((value) => a.flat().filter((other) => other > value).length + 1)),
    }),
    'ACME.FAIL': ([text]: [string | null]) => ({
      status: 'error',
      error: '#VALUE!',
      message: text ?? 'Row 3: no.',
    }),
    'ACME.THROW': () => {
      throw new Error('out of order');
    },
    'ACME.NEVER': () => new Promise(() => {}),
    'ACME.ECHO': (args) => ({ status: 'value', value: JSON.stringify(args) }),
    'ACME.ALL': (args) => ({ status: 'value', value: JSON.stringify(args) }),
    'ACME.STRICT': (args) => ({ status: 'value', value: JSON.stringify(args) }),
    'ACME.NUMBERS': (args) => ({ status: 'value', value: JSON.stringify(args) }),
  };
  const invoke: InvokeCustomFunction = async (id, args, caller) => {
    calls.push({ id, args, caller });
    return answer[id]!.call(null, args as never);
  };

  beforeEach(() => {
    calls = [];
    book = openTasksBook({ answerWithin: 60 });
    book.setCustomFunctions(FUNCTIONS, invoke);
  });
  afterEach(() => book.dispose());

  async function calculated(formula: string, address = 'F1') {
    put(book, address, formula);
    await book.settled();
    return valueOf(book, address);
  }

  it('gives the result of a call, whatever the case of the name, and nested in other formulas', async () => {
    expect(await calculated('=acme.Weigh(Tasks[Score],Tasks[Hours])')).toBeCloseTo(26.4, 9);
    expect(await calculated('=ROUND(ACME.WEIGH(B2:B3,C2:C3)*10,0)')).toBe(128);
    expect(await calculated('=IF(ACME.WEIGH(B2:B3,C2:C3)>12,"much","little")')).toBe('much');
    expect(await calculated('=ACME.WEIGH(ACME.RANK(B2:B3),{1;10})')).toBe(21);
  });

  it('says which cell calls', async () => {
    await calculated('=ACME.ECHO(1)');
    expect(calls).toEqual([{ id: 'ACME.ECHO', args: [1, null, null], caller: 'Work!F1' }]);
  });

  it.each([
    ['=ACME.ECHO(A2,,TRUE)', '["Sorting post",null,true]'],
    ['=ACME.ECHO(Z9)', '["",null,null]'],
    ['=ACME.ALL(1,"b",C2)', '[[1,"b",10]]'],
    ['=ACME.STRICT(C2)', '[[[10]]]'],
    ['=ACME.STRICT(7)', '[[[7]]]'],
    ['=ACME.STRICT(B2:C3)', '[[[0.8,10],[0.6,8]]]'],
    ['=ACME.STRICT(A2:B2)', '[[["Sorting post",0.8]]]'],
    ['=ACME.STRICT(Y8:Z8)', '[[["",""]]]'],
    ['=ACME.NUMBERS(Y8:Z8)', '[[[0,0]]]'],
  ])('hands over the arguments of %s as Excel does', async (formula, expected) => {
    expect(await calculated(formula)).toBe(expected);
  });

  it('does not call with an error among the arguments unless the function accepts errors', async () => {
    put(book, 'B3', '=1/0');
    expect(await calculated('=ACME.WEIGH(Tasks[Score],Tasks[Hours])')).toBe('#DIV/0!');
    expect(calls).toEqual([]);
    expect(await calculated('=ACME.STRICT(B2:B4)')).toBe('[[[0.8],["#DIV/0!"],[0.2]]]');
  });

  it('refuses too few and too many arguments', async () => {
    expect(await calculated('=ACME.WEIGH(B2:B3)')).toBe('#VALUE!');
    expect(await calculated('=ACME.STRICT(1,2)')).toBe('#VALUE!');
    expect(calls).toEqual([]);
  });

  it('keeps the text of an error at the cell that shows it, until it is over', async () => {
    const { sheetId } = cell(book, 'F1');
    expect(await calculated('=ACME.FAIL()')).toBe('#VALUE!');
    expect(book.errorMessage(sheetId, 0, 5)).toBe('Row 3: no.');
    expect(book.errorMessage(sheetId, 0, 6)).toBeNull();
    expect(book.valueTypes(cell(book, 'F1'))).toEqual([['Error']]);
    expect(await calculated('=ACME.ECHO(1)')).toBe('[1,null,null]');
    expect(book.errorMessage(sheetId, 0, 5)).toBeNull();
    await calculated('=ACME.FAIL()');
    put(book, 'F1', 5);
    await book.settled();
    expect(book.errorMessage(sheetId, 0, 5)).toBeNull();
  });

  it('lets other formulas treat an error as any error', async () => {
    expect(await calculated('=IFERROR(ACME.FAIL(),"caught")')).toBe('caught');
    expect(await calculated('=ACME.FAIL()+1')).toBe('#VALUE!');
    put(book, 'F1', '=ACME.FAIL()');
    expect(await calculated('=F1&"x"', 'F2')).toBe('#VALUE!');
  });

  it('spills a matrix, and shows #SPILL! when something stands in the way', async () => {
    await calculated('=ACME.RANK(Tasks[Score])');
    expect(book.values(cell(book, 'F1:F5'))).toEqual([[2], [3], [5], [1], [4]]);
    expect(book.spillArea(cell(book, 'F1'))).toEqual({ row: 0, column: 5, rows: 5, columns: 1 });
    put(book, 'F3', 'in the way');
    await book.settled();
    expect(book.values(cell(book, 'F1:F4'))).toEqual([['#SPILL!'], [''], ['in the way'], ['']]);
    put(book, 'F3', '');
    await book.settled();
    expect(book.values(cell(book, 'F1:F3'))).toEqual([[2], [3], [5]]);
  });

  it('goes on calculating when a function throws or never answers', async () => {
    put(book, 'F1', '=ACME.THROW()');
    put(book, 'F2', '=ACME.NEVER()');
    put(book, 'F3', '=F2');
    put(book, 'F4', '=SUM(Tasks[Hours])');
    await book.settled();
    expect(book.values(cell(book, 'F1:F4'))).toEqual([['#VALUE!'], ['#BUSY!'], ['#BUSY!'], [40]]);
    expect(book.errorMessage(cell(book, 'F1').sheetId, 0, 5)).toBe('out of order');
    expect(await calculated('=ACME.ECHO(2)')).toBe('[2,null,null]');
  });

  it('takes an answer that comes after the time limit', async () => {
    book.setCustomFunctions(FUNCTIONS, async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { status: 'value', value: 'late' };
    });
    expect(await calculated('=ACME.FAIL()')).toBe('#BUSY!');
    await new Promise((resolve) => setTimeout(resolve, 80));
    await book.settled();
    expect(valueOf(book, 'F1')).toBe('late');
  });

  it('keeps the text of an error with its cell when rows are inserted', async () => {
    await calculated('=ACME.FAIL()', 'F3');
    const { sheetId } = cell(book, 'F3');
    book.insert({ sheetId, row: 0, column: 0, rows: 1, columns: 16_384 }, 'Down');
    await book.settled();
    expect(book.errorMessage(sheetId, 3, 5)).toBe('Row 3: no.');
    expect(book.errorMessage(sheetId, 2, 5)).toBeNull();
  });

  it('calls again when an argument changes, and only then', async () => {
    put(book, 'F1', '=ACME.ECHO(B2)');
    put(book, 'F2', '=ACME.ECHO(B3)');
    await book.settled();
    calls = [];
    put(book, 'B2', 0.5);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe('[0.5,null,null]');
    expect(calls.map(({ caller }) => caller)).toEqual(['Work!F1']);
    await book.recalculate();
    expect(calls.map(({ caller }) => caller)).toEqual(['Work!F1', 'Work!F1', 'Work!F2']);
  });

  it('makes the calls of one calculation together', async () => {
    const ticks: number[] = [];
    let tick = 0;
    book.setCustomFunctions(FUNCTIONS, async (_, args) => {
      ticks.push(tick);
      await new Promise((resolve) => setTimeout(resolve, 5));
      tick++;
      return { status: 'value', value: args[0] as number };
    });
    book.setCells(
      cell(book, 'F1:F50'),
      Array.from({ length: 50 }, (_, i) => [`=ACME.ECHO(${i})`]),
    );
    await book.settled();
    expect(ticks).toEqual(new Array(50).fill(0));
    expect(book.values(cell(book, 'F50'))).toEqual([[49]]);
  });

  it('shows #NAME? before functions are known and calculates when they are', async () => {
    book.setCustomFunctions([], null);
    expect(await calculated('=ACME.ECHO(3)')).toBe('#NAME?');
    expect(book.formulas(cell(book, 'F1'))).toEqual([['=ACME.ECHO(3)']]);
    book.setCustomFunctions(FUNCTIONS, invoke);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe('[3,null,null]');
  });
});
