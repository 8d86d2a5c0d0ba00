import type { Area, TableData } from './BookData';
import type { BookContext } from './BookContext';
import type { ObjectsMutation } from './objectsMutation';

/** A table and the sheet it is on. */
export type LocatedTable = TableData & { sheetId: string };

/** The tables of a sheet, or of all sheets in their order. */
export function allTables(context: BookContext, sheetId?: string): LocatedTable[] {
  const sheets =
    sheetId === undefined ? context.workbook.getSheets().map((sheet) => sheet.getSheetId()) : [sheetId];
  return sheets.flatMap((id) =>
    (context.objects.sheets.get(id)?.tables ?? []).map((table) => ({ ...table, sheetId: id })),
  );
}

/** Writes a table's new state as one step of undo. */
export function putTable(
  context: BookContext,
  objects: ObjectsMutation,
  { sheetId, ...table }: LocatedTable,
): void {
  const tables = context.objects.sheets.get(sheetId)?.tables ?? [];
  const known = tables.some(({ id }) => id === table.id);
  objects.set(sheetId, {
    tables: known ? tables.map((other) => (other.id === table.id ? table : other)) : [...tables, table],
  });
}

/** A table, or null. Asked for with every property of a table that is read: nothing is copied on the way. */
export function tableById(context: BookContext, id: string): LocatedTable | null {
  for (const [sheetId, { tables }] of context.objects.sheets) {
    const table = tables.find((candidate) => candidate.id === id);
    // A deleted sheet's tables are kept for undo.
    if (table && context.workbook.getSheetBySheetId(sheetId)) return { ...table, sheetId };
  }
  return null;
}

/** The rows between header and totals. */
export function bodyOf({ area, hasHeader, hasTotals }: TableData): Area {
  const top = hasHeader ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (hasTotals ? 1 : 0) };
}
