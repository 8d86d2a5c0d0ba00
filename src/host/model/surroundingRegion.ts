import type { Book, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import { intersection, SHEET_COLUMNS, SHEET_ROWS } from './address';

/** The region around a range bounded by blank rows and columns, as Ctrl+A selects it. */
export function surroundingRegion(book: Book, range: SheetArea): Area {
  const used = book.usedArea(range.sheetId, true);
  if (!used) return plain(range);
  const values = book.values({ sheetId: range.sheetId, ...used });
  const isUsed = (area: Area): boolean => {
    const part = intersection(area, used);
    if (!part) return false;
    const rows = values.slice(part.row - used.row, part.row - used.row + part.rows);
    const from = part.column - used.column;
    return rows.some((row) => row.slice(from, from + part.columns).some((value) => value !== ''));
  };
  let region = plain(range);
  for (;;) {
    const grown = grow(region, isUsed);
    if (grown === region) return region;
    region = grown;
  }
}

/** The region with one more row or column on the sides where a neighbour, corners included, is in use. */
function grow(region: Area, isUsed: (area: Area) => boolean): Area {
  const { row, column, rows, columns } = region;
  const wide = { column: Math.max(0, column - 1), columns: columns + (column > 0 ? 2 : 1) };
  const tall = { row: Math.max(0, row - 1), rows: rows + (row > 0 ? 2 : 1) };
  if (row > 0 && isUsed({ row: row - 1, rows: 1, ...wide }))
    return { ...region, row: row - 1, rows: rows + 1 };
  if (row + rows < SHEET_ROWS && isUsed({ row: row + rows, rows: 1, ...wide }))
    return { ...region, rows: rows + 1 };
  if (column > 0 && isUsed({ column: column - 1, columns: 1, ...tall })) {
    return { ...region, column: column - 1, columns: columns + 1 };
  }
  if (column + columns < SHEET_COLUMNS && isUsed({ column: column + columns, columns: 1, ...tall })) {
    return { ...region, columns: columns + 1 };
  }
  return region;
}

function plain({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}
