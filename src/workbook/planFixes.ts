import type { FixedCell, Problem } from '../assessment/Problem';
import { columnIndex, TABLE_COLUMNS } from '../assessment/tableForms';
import { areaAddress, cellAddress, splitAddress } from './cellAddress';
import type { WrittenCell, WrittenColumn } from './lastWrite';
import type { LocatedProblem } from './RoleInWorkbook';
import type { TablesByKind } from './roleOfSheet';
import type { SheetTable } from './SheetTables';

export interface FixPlan {
  readonly columns: readonly WrittenColumn[];
  /** Cells that a formula fills: what it gives has to be put right elsewhere. */
  readonly kept: readonly LocatedProblem[];
}

/**
 * What the fixes of these problems write.
 *
 * @param tables with the formulas of all their columns
 * @param formats number formats of a table by its id, header included
 */
export function planFixes(
  sheetName: string,
  problems: readonly Problem[],
  tables: TablesByKind,
  formats: ReadonlyMap<string, readonly (readonly unknown[])[]>,
): FixPlan {
  const columns = new Map<string, WrittenColumn & { cells: WrittenCell[] }>();
  const kept: LocatedProblem[] = [];
  for (const fixed of problems.flatMap(({ fix }) => fix?.cells ?? [])) {
    const table = tables[fixed.table];
    const column = table && columnOf(fixed, table);
    if (table === undefined || column === undefined) continue;
    const row = fixed.row - 1;
    const address = cellAddress(sheetName, table.row + fixed.row, table.column + column);
    const before = table.formulas[column]?.[row] ?? '';
    const after = contentOf(fixed, sheetName, table, column);
    if (isFormula(before) && !isFormula(after)) {
      kept.push(filledByFormula(fixed, address));
      continue;
    }
    const format = neededFormat(formats.get(table.id)?.[fixed.row]?.[column], fixed.numberFormat);
    const key = `${table.id} ${column}`;
    const written = columns.get(key) ?? writtenColumn(fixed, table, column);
    columns.set(key, written);
    written.cells.push({ row, address, before, after, ...(format && { format }) });
  }
  return { columns: [...columns.values()], kept };
}

function columnOf(fixed: FixedCell, table: SheetTable): number | undefined {
  const name = TABLE_COLUMNS[fixed.table].find((column) => column === fixed.column);
  return name && columnIndex(fixed.table, table.headers)[name];
}

function contentOf(
  { content }: FixedCell,
  sheetName: string,
  table: SheetTable,
  column: number,
): number | string {
  if (typeof content !== 'object') return content;
  const { firstRow, lastRow } = content;
  const area = {
    row: table.row + firstRow,
    column: table.column + column,
    rows: lastRow - firstRow + 1,
    columns: 1,
  };
  return `=SUM(${splitAddress(areaAddress(sheetName, area)).cells})`;
}

function isFormula(content: unknown): boolean {
  return typeof content === 'string' && content.startsWith('=');
}

/** A format that somebody chose stays, but for that of text, in which every number stays a text. */
function neededFormat(now: unknown, wanted: string | undefined): WrittenCell['format'] {
  if (wanted === undefined || (now !== '@' && now !== 'General') || now === wanted) return undefined;
  return { before: now, after: wanted };
}

function writtenColumn(
  { table: kind }: FixedCell,
  { id: tableId, name: tableName, rows }: SheetTable,
  column: number,
): WrittenColumn & { cells: WrittenCell[] } {
  return { kind, tableId, tableName, column, rows: rows.length, cells: [] };
}

function filledByFormula({ table, row, column }: FixedCell, address: string): LocatedProblem {
  return {
    severity: 'warning',
    place: { table, row, column },
    message: `${address} is filled by a formula: it stays.`,
    address,
  };
}
