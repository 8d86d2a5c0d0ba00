import { createBook, type BookOptions } from '../../../src/host/book/createBook';
import { emptyBookData } from '../../../src/host/book/emptyBookData';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import type { Book, CellInput } from '../../../src/host/book/Book';
import type { BookData, CellValue, TableData } from '../../../src/host/book/BookData';

/** Five tasks in a table "Tasks" at A1:D6 of the sheet "Work": what was done, its score, hours and kind. */
export const TASKS: CellValue[][] = [
  ['Task', 'Score', 'Hours', 'Kind'],
  ['Sorting post', 0.8, 10, 'Office'],
  ['Drafting', 0.6, 8, 'Thought'],
  ['Meetings', 0.2, 6, 'People'],
  ['Typing', 0.9, 12, 'Office'],
  ['Planning', 0.4, 4, 'Thought'],
];

export function tasksData(): BookData {
  const data = emptyBookData();
  const sheet = data.sheets[0]!;
  sheet.name = 'Work';
  TASKS.forEach((row, r) => {
    sheet.cells[r] = Object.fromEntries(row.map((value, c) => [c, { value }]));
  });
  sheet.tables = [tasksTable()];
  return data;
}

export function openTasksBook(options?: BookOptions): Book {
  return createBook(tasksData(), headlessEngine(), options);
}

/** Puts input into one cell of a sheet (the first without a name), e.g. put(book, 'F2', '=1+1'). */
export function put(book: Book, address: string, input: CellInput, source: 'user' | 'addin' = 'addin'): void {
  book.setCells(cell(book, address), [[input]], source);
}

export function valueOf(book: Book, address: string): string | number | boolean {
  return book.values(cell(book, address))[0]![0]!;
}

/** An area by its address on the first sheet. */
export function cell(book: Book, address: string) {
  const [, from, to] = /^([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(address)!;
  const start = position(from!);
  const end = position(to ?? from!);
  return {
    sheetId: book.sheets()[0]!.id,
    row: start.row,
    column: start.column,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}

function position(address: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function tasksTable(): TableData {
  return {
    id: 'table1',
    name: 'Tasks',
    area: { row: 0, column: 0, rows: 6, columns: 4 },
    columns: [{ name: 'Task' }, { name: 'Score' }, { name: 'Hours' }, { name: 'Kind' }],
    hasHeader: true,
    hasTotals: false,
    hasFilterButton: true,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filters: {},
  };
}
