import { toWorkbookError } from './runExcel';
import type { SheetTable, SheetTables } from './SheetTables';

/** Which tables and which formulas of them are worth reading, told by a table's headers. */
export interface Wanted {
  readonly isWanted: (headers: readonly string[]) => boolean;
  /** Columns, from 0, whose formulas are read besides the values. */
  readonly formulaColumns: (headers: readonly string[]) => readonly number[];
}

const OF_TABLE = {
  id: true,
  name: true,
  showHeaders: true,
  showTotals: true,
  columns: { name: true },
} as const;
const OF_SHEET = { id: true, name: true, protection: { protected: true }, tables: OF_TABLE } as const;

/**
 * Reads the tables of one sheet in two round trips, however many there are.
 *
 * @param pick the sheet; a null object gives null
 */
export async function readSheet(
  context: Excel.RequestContext,
  pick: (sheets: Excel.WorksheetCollection) => Excel.Worksheet,
  wanted: Wanted,
): Promise<SheetTables | null> {
  const read = await readSheetWith(context, pick, wanted, () => null);
  return read && read.tables;
}

/**
 * The same, with what else is to be known of the sheet in the second round trip.
 *
 * @param alsoLoad queues it, and gives what readers take it from
 */
export async function readSheetWith<Also>(
  context: Excel.RequestContext,
  pick: (sheets: Excel.WorksheetCollection) => Excel.Worksheet,
  wanted: Wanted,
  alsoLoad: (sheet: Excel.Worksheet, tables: readonly TableWithHeaders[]) => Also,
): Promise<{ readonly tables: SheetTables; readonly also: Also } | null> {
  const sheet = pick(context.workbook.worksheets);
  sheet.load(OF_SHEET);
  await context.sync();
  if (sheet.isNullObject) return null;
  const found = wantedTables(sheet, wanted);
  found.forEach(loadCells);
  const also = alsoLoad(sheet, found);
  await context.sync();
  return { tables: sheetTables(sheet, found), also };
}

/**
 * Reads the tables of every sheet in two round trips, more only where one answer cannot hold the cells.
 */
export async function readSheets(context: Excel.RequestContext, wanted: Wanted): Promise<SheetTables[]> {
  const { worksheets } = context.workbook;
  worksheets.load(OF_SHEET);
  await context.sync();
  const bySheet = worksheets.items.map((sheet) => ({ sheet, found: wantedTables(sheet, wanted) }));
  const cells = await readCells(
    context,
    bySheet.flatMap(({ found }) => found),
  );
  return bySheet.map(({ sheet, found }) => sheetTables(sheet, cells.splice(0, found.length)));
}

export interface TableWithHeaders {
  readonly table: Excel.Table;
  readonly headers: readonly string[];
}

/** A table on its way from the workbook. */
interface FoundTable extends TableWithHeaders {
  readonly range: Excel.Range;
  readonly formulas: readonly { readonly column: number; readonly range: Excel.Range }[];
}

function wantedTables(sheet: Excel.Worksheet, wanted: Wanted): FoundTable[] {
  return sheet.tables.items.flatMap((table) => {
    const headers = table.columns.items.map((column) => column.name);
    // Without a header row Excel makes up names; nobody can have meant them.
    if (!table.showHeaders || !wanted.isWanted(headers)) return [];
    return [withRanges(table, headers, wanted.formulaColumns(headers))];
  });
}

function withRanges(
  table: Excel.Table,
  headers: readonly string[],
  formulaColumns: readonly number[],
): FoundTable {
  const formulas = formulaColumns.map((column) => ({
    column,
    range: table.columns.getItemAt(column).getDataBodyRange(),
  }));
  return { table, headers, range: table.getRange(), formulas };
}

/** Reads the cells at once or, where Excel says that this is too much, in several answers. */
async function readCells(
  context: Excel.RequestContext,
  tables: readonly FoundTable[],
): Promise<FoundTable[]> {
  try {
    tables.forEach(loadCells);
    await context.sync();
    return [...tables];
  } catch (error) {
    if (toWorkbookError(error).code !== 'TooLarge') throw error;
  }
  // Ranges of a batch that failed can no longer be used.
  const again = tables.map(({ table, headers, formulas }) =>
    withRanges(
      table,
      headers,
      formulas.map(({ column }) => column),
    ),
  );
  for (const { range } of again) range.load({ rowCount: true, columnCount: true });
  await context.sync();
  await loadInAnswers(context, inAnswers(again));
  return again;
}

function loadCells({ range, formulas }: FoundTable): void {
  range.load({ rowIndex: true, columnIndex: true, values: true });
  for (const column of formulas) column.range.load({ formulas: true });
}

/** At 250 bytes a cell 4 MB; Excel on the web refuses 5 MB. */
const CELLS_PER_ANSWER = 16_000;

function inAnswers(tables: readonly FoundTable[]): FoundTable[][] {
  const answers: FoundTable[][] = [];
  let cells = Infinity;
  for (const found of tables) {
    const more = found.range.rowCount * (found.range.columnCount + found.formulas.length);
    if (cells + more > CELLS_PER_ANSWER) {
      answers.push([]);
      cells = 0;
    }
    answers.at(-1)?.push(found);
    cells += more;
  }
  return answers;
}

async function loadInAnswers(
  context: Excel.RequestContext,
  [first, ...rest]: readonly FoundTable[][],
): Promise<void> {
  if (!first) return;
  first.forEach(loadCells);
  await context.sync();
  return loadInAnswers(context, rest);
}

function sheetTables(sheet: Excel.Worksheet, found: readonly FoundTable[]): SheetTables {
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    isProtected: sheet.protection.protected,
    tables: found
      .map(sheetTable)
      .sort((first, second) => first.row - second.row || first.column - second.column),
  };
}

function sheetTable({ table, headers, range, formulas }: FoundTable): SheetTable {
  const values: readonly (readonly unknown[])[] = range.values;
  return {
    id: table.id,
    name: table.name,
    row: range.rowIndex,
    column: range.columnIndex,
    headers,
    rows: values.slice(1, table.showTotals ? -1 : undefined),
    formulas: Object.fromEntries(
      formulas.map(({ column, range: body }) => [column, body.formulas.map((row: unknown[]) => row[0])]),
    ),
  };
}
