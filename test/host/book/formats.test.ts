import type { Book } from '../../../src/host/book/Book';
import { cell, openTasksBook, put } from './openTasksBook';

const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

describe('formats of a book', () => {
  let book: Book;
  let sheetId: string;
  beforeEach(() => {
    book = openTasksBook();
    sheetId = book.sheets()[0]!.id;
  });
  afterEach(() => book.dispose());

  it('merges a change into the style of each cell', () => {
    book.setStyle(cell(book, 'A1:B1'), {
      font: { bold: true },
      fill: '#FFFF00',
      borders: { top: { style: 'thin', color: '#000000' } },
    });
    book.setStyle(cell(book, 'B1'), {
      font: { italic: true, color: '#FF0000' },
      horizontal: 'center',
      indent: 1,
    });
    expect(book.style(sheetId, 0, 0)).toEqual({
      font: { bold: true },
      fill: '#FFFF00',
      borders: { top: { style: 'thin', color: '#000000' } },
    });
    expect(book.style(sheetId, 0, 1)).toEqual({
      font: { bold: true, italic: true, color: '#FF0000' },
      fill: '#FFFF00',
      borders: { top: { style: 'thin', color: '#000000' } },
      horizontal: 'center',
      indent: 1,
    });
  });

  it('takes formats away', () => {
    book.setStyle(cell(book, 'A1'), {
      font: { bold: true },
      fill: '#FFFF00',
      borders: { top: { style: 'thin', color: '#000000' } },
      wrap: true,
    });
    book.setStyle(cell(book, 'A1'), {
      font: { bold: false },
      fill: '',
      borders: { top: { style: 'none', color: '#000000' } },
      wrap: false,
    });
    expect(book.style(sheetId, 0, 0)).toEqual({});
  });

  it('formats whole columns and rows, their cells included', () => {
    book.setStyle({ sheetId, row: 0, column: 1, rows: ALL_ROWS, columns: 1 }, { fill: '#00FF00' });
    book.setStyle({ sheetId, row: 3, column: 0, rows: 1, columns: ALL_COLUMNS }, { font: { bold: true } });
    expect(book.style(sheetId, 1, 1).fill).toBe('#00FF00');
    expect(book.style(sheetId, 500, 1).fill).toBe('#00FF00');
    expect(book.style(sheetId, 3, 9).font).toEqual({ bold: true });
    expect(book.style(sheetId, 3, 0).font).toEqual({ bold: true });
    expect(book.style(sheetId, 500, 2)).toEqual({});
  });

  it('clears the formats that whole rows and columns carry', () => {
    const wholeColumn = { sheetId, row: 0, column: 1, rows: ALL_ROWS, columns: 1 };
    const wholeRow = { sheetId, row: 3, column: 0, rows: 1, columns: ALL_COLUMNS };
    book.setStyle(wholeColumn, { fill: '#00FF00', locked: false });
    book.setStyle(wholeRow, { font: { bold: true } });
    book.clear(wholeColumn, 'Contents');
    expect(book.style(sheetId, 500, 1)).toEqual({ fill: '#00FF00', locked: false });
    book.clear(wholeColumn, 'Formats');
    expect(book.style(sheetId, 500, 1)).toEqual({});
    expect(book.style(sheetId, 3, 9)).toEqual({ font: { bold: true } });
    book.clear(wholeRow, 'All');
    expect(book.style(sheetId, 3, 9)).toEqual({});
  });

  it('shows values in their formats', async () => {
    book.setNumberFormats(cell(book, 'B2:B3'), [['0%'], [null]]);
    put(book, 'F1', '=B2');
    await book.settled();
    expect(book.text(cell(book, 'A2:C3'))).toEqual([
      ['Sorting post', '80%', '10'],
      ['Drafting', '0.6', '8'],
    ]);
  });

  it('has widths and heights, hidden rows and columns', () => {
    expect(book.columnWidth(sheetId, 0)).toBe(8.43);
    expect(book.rowHeight(sheetId, 0)).toBe(15);
    book.setColumns(sheetId, 1, 2, { width: 20 });
    book.setRows(sheetId, 1, 1, { height: 30 });
    book.setColumns(sheetId, 2, 1, { hidden: true });
    book.setRows(sheetId, 2, 2, { hidden: true });
    expect([0, 1, 2].map((column) => book.isColumnHidden(sheetId, column))).toEqual([false, false, true]);
    expect([1, 2, 3, 4].map((row) => book.isRowHidden(sheetId, row))).toEqual([false, true, true, false]);
    expect(book.columnWidth(sheetId, 2)).toBe(20);
    expect(book.rowHeight(sheetId, 1)).toBe(30);
    book.setRows(sheetId, 2, 1, { hidden: false });
    expect(book.isRowHidden(sheetId, 2)).toBe(false);
  });

  it('fits columns to their text', () => {
    put(book, 'A2', 'x'.repeat(40));
    book.autofit({ sheetId, row: 0, column: 0, rows: ALL_ROWS, columns: 1 }, 'columns');
    expect(book.columnWidth(sheetId, 0)).toBe(41);
  });

  it('freezes rows and columns', () => {
    expect(book.frozen(sheetId)).toEqual({ rows: 0, columns: 0 });
    book.freeze(sheetId, 1, 2);
    expect(book.frozen(sheetId)).toEqual({ rows: 1, columns: 2 });
    book.freeze(sheetId, 0, 0);
    expect(book.frozen(sheetId)).toEqual({ rows: 0, columns: 0 });
  });

  it('refuses impossible sizes', () => {
    expect(() => book.setColumns(sheetId, 0, 1, { width: 256 })).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
    expect(() => book.setRows(sheetId, 0, 1, { height: -1 })).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });
});
