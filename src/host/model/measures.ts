import type { Book, SheetArea } from '../book/Book';
import { columnCharacters, columnPixels } from '../book/columnPixels';

const POINTS_PER_PIXEL = 0.75;

/** Column widths are kept in characters and told in points: the default 8.43 is 48. */
export function charactersToPoints(characters: number): number {
  return columnPixels(characters) * POINTS_PER_PIXEL;
}

export function pointsToCharacters(points: number): number {
  return columnCharacters(points / POINTS_PER_PIXEL);
}

export function pointsLeft(book: Book, { sheetId, column }: SheetArea): number {
  return columnPoints(book, sheetId, 0, column);
}

export function pointsAbove(book: Book, { sheetId, row }: SheetArea): number {
  return rowPoints(book, sheetId, 0, row);
}

export function rangeWidth(book: Book, { sheetId, column, columns }: SheetArea): number {
  return columnPoints(book, sheetId, column, columns);
}

export function rangeHeight(book: Book, { sheetId, row, rows }: SheetArea): number {
  return rowPoints(book, sheetId, row, rows);
}

function columnPoints(book: Book, sheetId: string, first: number, count: number): number {
  let sum = 0;
  for (let column = first; column < first + count; column++) {
    if (!book.isColumnHidden(sheetId, column)) sum += charactersToPoints(book.columnWidth(sheetId, column));
  }
  return sum;
}

function rowPoints(book: Book, sheetId: string, first: number, count: number): number {
  const used = book.usedArea(sheetId, false);
  const end = first + count;
  // Below what is used all rows are alike.
  const individual = Math.min(end, Math.max(first, (used ? used.row + used.rows : 0) + ROWS_BEYOND));
  let sum = 0;
  for (let row = first; row < individual; row++) {
    if (!book.isRowHidden(sheetId, row)) sum += book.rowHeight(sheetId, row);
  }
  return sum + (end > individual ? (end - individual) * book.rowHeight(sheetId, individual) : 0);
}

/** Rows looked at one by one below the used area: some may be sized though empty. */
const ROWS_BEYOND = 200;
