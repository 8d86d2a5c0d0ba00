import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import type { SheetArea } from './Book';
import type { Area, TableData } from './BookData';
import type { BookContext } from './BookContext';
import { mapCells, writeCells } from './cells';
import { nameColumns } from './movedObjects';
import { univerCellValue } from './univerCell';

/** Names from the header cells: text, each once, none empty. */
export function headerNames(context: BookContext, area: SheetArea, fromCells: boolean): TableData['columns'] {
  const cells = fromCells ? (mapCells(context, { ...area, rows: 1 }, univerCellValue)[0] ?? []) : [];
  const columns = Array.from({ length: area.columns }, (_, i) => ({ name: String(cells[i] ?? '') }));
  const seen = new Set<string>();
  for (const column of columns) {
    let name = column.name;
    for (let number = 2; name !== '' && seen.has(name.toLowerCase()); number++)
      name = `${column.name}${number}`;
    if (name !== '') seen.add(name.toLowerCase());
    column.name = name;
  }
  nameColumns(columns);
  return columns;
}

/** Puts the columns' names into the header cells that show something else. */
export function writeHeaders(
  context: BookContext,
  sheetId: string,
  area: Area,
  columns: TableData['columns'],
): void {
  const row: IObjectMatrixPrimitiveType<ICellData>[number] = {};
  const shown = mapCells(context, { ...area, rows: 1, sheetId }, univerCellValue)[0] ?? [];
  columns.forEach(({ name }, i) => {
    if (shown[i] !== name) row[area.column + i] = { v: name, t: 1, f: null, si: null, p: null };
  });
  if (Object.keys(row).length > 0) writeCells(context, sheetId, { [area.row]: row });
}
