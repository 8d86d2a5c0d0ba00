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
  const rows: readonly unknown[] = range;
  const rowCount = rows.length;
  const columnCount = Array.isArray(rows[0]) ? rows[0].length : 1;
  const cells = rows.flat();
  if (rowCount <= 1 || columnCount <= 1) return { cells, problems: [] };
  const placeName = place.column === undefined ? place.table : `${place.table}, ${place.column}`;
  const message = messages.notOneColumn(placeName, rowCount, columnCount);
  return { cells, problems: [{ severity: 'error', place, message }] };
}
