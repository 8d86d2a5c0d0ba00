import { messages } from './messages';
import type { Place, Problem } from './Problem';

/** The cells of one argument, a column or a row. */
export interface RangeCells {
  readonly cells: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** Excel passes a range as its rows; one cell alone may come bare. */
export function cellsOfRange(range: unknown, place: Place): RangeCells {
  if (!Array.isArray(range)) return { cells: [range], problems: [] };
  const rows = range.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 && columns > 1) {
    const placeName = place.column === undefined ? place.table : `${place.table}, ${place.column}`;
    const message = messages.notOneColumn(placeName, rows.length, columns);
    return { cells: rows.flat(), problems: [{ severity: 'error', place, message }] };
  }
  return { cells: rows.flat(), problems: [] };
}
