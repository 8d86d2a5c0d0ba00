import { asInput } from './asText';
import type { InsertedTable, WrittenCell, WrittenColumn, WrittenScore } from './lastWrite';
import { queueWrittenValues, type WrittenValues } from './writtenValues';
import { addZoneColours, ZONES } from './zoneColours';

/** Everything that one score writes, with what is needed to take it back. */
export interface ScoreWork {
  readonly record: WrittenScore;
  /** Number format of each row of the table that the record inserts. */
  readonly numberFormats: readonly string[];
  readonly writtenAfter: WrittenValues;
}

export interface ScoreWritten {
  /** What was written in the end. */
  readonly record: WrittenScore;
  /** Cells that somebody changed in the very moment; they hold what `before` says. */
  readonly overtaken: readonly WrittenCell[];
}

/**
 * Writes in one batch. When it fails, what came before the failure stands: it has to be taken back.
 * A cell that changed after it was planned, even by a moment, gets back what it held.
 */
export async function writeScore(context: Excel.RequestContext, work: ScoreWork): Promise<ScoreWritten> {
  const { record } = work;
  const columns = record.columns.map((column) => ({ column, held: writeColumn(context, column) }));
  const inserted =
    record.inserted && insertTable(context, record.sheetId, record.inserted, work.numberFormats);
  if (record.colours) {
    const { tableId, column, zones } = record.colours;
    addZoneColours(columnBody(context, { tableId, column }), zones);
  }
  if (record.writtenBefore) queueWrittenValues(context, work.writtenAfter, true);
  await context.sync();

  const held = columns.map(({ column, held: range }) => ({
    column,
    held: range.formulas.map((row: unknown[]) => row[0]),
  }));
  const overtaken = held.flatMap(({ column, held: contents }) => overtakenCells(column, contents));
  if (overtaken.length > 0) {
    for (const each of held) putBack(context, each.column, each.held);
    await context.sync();
  }
  return {
    record: {
      ...record,
      isFinished: true,
      columns: record.columns.map((column) => ({
        ...column,
        cells: column.cells.filter((cell) => !overtaken.some(({ address }) => address === cell.address)),
      })),
      inserted: inserted && {
        ...inserted.table,
        tableId: inserted.created.id,
        formulas: inserted.range.formulas,
      },
    },
    overtaken,
  };
}

/** @returns a range that reads what the column held right before */
function writeColumn(context: Excel.RequestContext, column: WrittenColumn): Excel.Range {
  const held = columnBody(context, column);
  held.load({ formulas: true });
  const input: unknown[][] = Array.from({ length: column.rows }, () => [null]); // null leaves a cell as it is
  for (const { row, after, format } of column.cells) {
    input[row] = [asInput(after)];
    // Before the content, which a cell formatted as text would take for text.
    if (format) columnBody(context, column).getCell(row, 0).numberFormat = [[format.after]];
  }
  columnBody(context, column).formulas = input;
  return held;
}

function insertTable(
  context: Excel.RequestContext,
  sheetId: string,
  table: InsertedTable,
  numberFormats: readonly string[],
): { table: InsertedTable; created: Excel.Table; range: Excel.Range } {
  const { row, column, rows, columns } = table.area;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  // Cells first, then the table: a formula written into a table can spread over its column.
  range.formulas = table.formulas.map((cells) => [...cells]);
  const created = sheet.tables.add(range, true);
  created.name = table.name;
  created.showFilterButton = false;
  created.load({ id: true });
  const values = sheet.getRangeByIndexes(row + 1, column + 1, rows - 1, 1);
  values.numberFormat = numberFormats.map((format) => [format]);
  addZoneColours(values, ZONES);
  range.load({ formulas: true });
  return { table, created, range };
}

function overtakenCells(column: WrittenColumn, held: readonly unknown[]): WrittenCell[] {
  return column.cells
    .filter((cell) => held[cell.row] !== cell.before)
    .map((cell) => ({ ...cell, before: held[cell.row] }));
}

function putBack(context: Excel.RequestContext, column: WrittenColumn, held: readonly unknown[]): void {
  const cells = overtakenCells(column, held);
  if (cells.length === 0) return;
  const input: unknown[][] = Array.from({ length: column.rows }, () => [null]);
  for (const { row, before } of cells) input[row] = [asInput(before)];
  columnBody(context, column).formulas = input;
  for (const { row, format } of cells)
    if (format) columnBody(context, column).getCell(row, 0).numberFormat = [[format.before]];
}

function columnBody(
  context: Excel.RequestContext,
  { tableId, column }: { tableId: string; column: number },
): Excel.Range {
  return context.workbook.tables.getItem(tableId).columns.getItemAt(column).getDataBodyRange();
}
