import { readAddinCode } from '../../src/cli/readAddinCode';
import { emptyBookData } from '../../src/host/book/emptyBookData';
import { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { FORMULA_COLUMN, ROWS_PER_CALL, functionCalls } from './functionCalls';

const calls = functionCalls();
let excel: HeadlessExcel;

beforeAll(async () => {
  excel = await HeadlessExcel.open(emptyBookData(), { addin: await readAddinCode() });
  const { book } = excel;
  calls.forEach(({ formula, cells }, index) => {
    const at = { sheetId: 'sheet1', row: index * ROWS_PER_CALL };
    const input = cells.map((row) => [...row]);
    book.setCells({ ...at, column: 0, rows: input.length, columns: input[0]?.length ?? 0 }, input);
    book.setCells({ ...at, column: FORMULA_COLUMN, rows: 1, columns: 1 }, [[formula]]);
  });
  await excel.settled();
});
afterAll(() => excel.dispose());

it('every function is called, over values and over what it refuses', async () => {
  const { functions } = JSON.parse((await readAddinCode()).functionsJson) as { functions: { id: string }[] };
  const ids = functions.map(({ id }) => id);
  const called = (isRefused: boolean) =>
    ids.filter((id) => calls.some((call) => call.id === id && 'error' in call.expected === isRefused));
  expect(called(false)).toEqual(ids);
  expect(called(true)).toEqual(ids.filter((id) => id !== 'AIJRI.METHOD'));
});

it.each(calls.map((call, index) => [call.formula, call, index] as const))(
  '%s over the real office.js in Node gives what the core gives',
  (_, { expected }, index) => {
    const { book } = excel;
    const cell = {
      sheetId: 'sheet1',
      row: index * ROWS_PER_CALL,
      column: FORMULA_COLUMN,
      rows: 1,
      columns: 1,
    };
    const values = book.values({ ...cell, ...book.spillArea(cell) });
    const message = book.errorMessage(cell.sheetId, cell.row, cell.column);
    expect({ values, message }).toEqual(
      'error' in expected
        ? { values: [[expected.error]], message: expected.message }
        : { values: expected.values, message: null },
    );
  },
);
