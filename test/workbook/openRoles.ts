import type { BookData, SheetData, TableData } from '../../src/host/book/BookData';
import { emptyBookData, emptySheetData } from '../../src/host/book/emptyBookData';
import { HeadlessExcel, type AddinCode } from '../../src/host/node/HeadlessExcel';
import { WORKED_EXAMPLE, type Cells } from './workedExample';

/** Tables by name, each below the other with a blank row between, from A1. */
export type Tables = Readonly<Record<string, Cells>>;

/** A workbook with one sheet for each role, opened in a headless Excel; the first sheet is active. */
export async function openRoles(
  roles: Readonly<Record<string, Tables>> = { Engineer: WORKED_EXAMPLE },
  change: (data: BookData) => void = () => undefined,
  addin?: AddinCode,
): Promise<HeadlessExcel> {
  const data = rolesData(roles);
  change(data);
  return HeadlessExcel.open(data, { addin });
}

export function rolesData(roles: Readonly<Record<string, Tables>>): BookData {
  const sheets = Object.entries(roles).map(([name, tables], index) =>
    roleSheet(`sheet${index + 1}`, name, tables),
  );
  return { ...emptyBookData(), sheets };
}

function roleSheet(id: string, name: string, tables: Tables): SheetData {
  const sheet = emptySheetData(id, name);
  let row = 0;
  for (const [tableName, cells] of Object.entries(tables)) {
    cells.forEach((line, r) => {
      sheet.cells[row + r] = Object.fromEntries(
        line.flatMap((value, column) => {
          if (value === '') return [];
          const isFormula = typeof value === 'string' && value.startsWith('=');
          return [[column, isFormula ? { value: null, formula: value } : { value }]];
        }),
      );
    });
    sheet.tables.push(table(`${id}-${tableName}`, tableName, row, cells));
    row += cells.length + 1;
  }
  return sheet;
}

function table(id: string, name: string, row: number, cells: Cells): TableData {
  const headers = cells[0] ?? [];
  return {
    id,
    name,
    area: { row, column: 0, rows: cells.length, columns: headers.length },
    columns: headers.map((header) => ({ name: String(header) })),
    hasHeader: true,
    hasTotals: false,
    hasFilterButton: true,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filters: {},
  };
}
