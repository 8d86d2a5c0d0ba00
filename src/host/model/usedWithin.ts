import type { Book, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import { intersection } from './address';

/**
 * The smallest area within a range that holds every cell in use there, or null.
 *
 * @param valuesOnly true = formats do not count as use
 */
export function usedWithin(book: Book, range: SheetArea, valuesOnly: boolean): Area | null {
  const used = book.usedArea(range.sheetId, valuesOnly);
  const shared = used && intersection(used, range);
  // Formats at the edge of the sheet's used area are rarely what is asked for: they are not trimmed.
  if (!shared || !valuesOnly) return shared;
  const values = book.values({ sheetId: range.sheetId, ...shared });
  const rows = values.flatMap((row, index) => (row.some((value) => value !== '') ? [index] : []));
  const columns = values.flatMap((row) => row.flatMap((value, index) => (value !== '' ? [index] : [])));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const left = columns.reduce((a, b) => Math.min(a, b));
  const right = columns.reduce((a, b) => Math.max(a, b));
  return {
    row: shared.row + first,
    column: shared.column + left,
    rows: last - first + 1,
    columns: right - left + 1,
  };
}
