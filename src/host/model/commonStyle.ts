import type { Book } from '../book/Book';
import type { CellStyle } from '../book/BookData';
import { intersection } from './address';
import type { RangeObject } from './RangeObject';

/**
 * What all cells of some areas have in common of their formats; null where they differ.
 * Of whole rows and columns the used part and the first cell are looked at.
 */
export function commonStyle<T>(
  book: Book,
  areas: readonly RangeObject[],
  read: (style: CellStyle) => T,
): T | null {
  let first: T | undefined;
  for (const area of areas) {
    for (const { row, column } of sampled(book, area)) {
      const value = read(book.style(area.sheetId, row, column));
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

const SAMPLE = 20_000;

function* sampled(book: Book, area: RangeObject): Generator<{ row: number; column: number }> {
  yield area;
  if (area.cellCount === 1) return;
  const used = book.usedArea(area.sheetId, false);
  const part = area.cellCount <= SAMPLE ? area : used && intersection(area, used);
  if (!part) return;
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) yield { row, column };
  }
}
