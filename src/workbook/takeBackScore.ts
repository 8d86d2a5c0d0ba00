import { asInput } from './asText';
import type { AddedColours, InsertedTable, WrittenColumn, WrittenScore } from './lastWrite';
import type { CellChange, LocatedProblem } from './RoleInWorkbook';
import { runExcel } from './runExcel';
import { loadWrittenValues, queueWrittenValues, type WrittenValues } from './writtenValues';
import { colouredZone, loadZoneColours } from './zoneColours';

/** How taking back went. */
export interface TakenBack {
  readonly changes: readonly CellChange[];
  /** Cells that somebody changed since: they stay. */
  readonly kept: readonly LocatedProblem[];
  /** What could not be put back, in words. */
  readonly failed: readonly string[];
}

/**
 * Puts back what a score wrote, as far as it came: cells that still hold what was written, the table
 * inserted, the colours added, the setting. Each by itself, so that one failure does not keep another.
 */
export async function takeBackScore(record: WrittenScore): Promise<TakenBack> {
  const { columns, inserted, colours, writtenBefore } = record;
  const pieces: Piece[] = columns.map((column) => ({
    name: column.cells.map((cell) => cell.address).join(', '),
    run: (context) => takeBackColumn(context, column),
  }));
  if (inserted)
    pieces.push({
      name: `the table “${inserted.name}”`,
      run: (context) =>
        isFinished(inserted)
          ? takeBackTable(context, record.sheetId, inserted)
          : takeBackUnfinishedTable(context, record.sheetId, inserted),
    });
  if (colours)
    pieces.push({
      name: 'the colours of the zones',
      run: (context) => takeBackColours(context, colours, record.isFinished),
    });
  if (writtenBefore)
    pieces.push({
      name: 'the note of what was written',
      run: (context) => takeBackSetting(context, writtenBefore),
    });

  const outcomes = await Promise.allSettled(pieces.map((piece) => runExcel(piece.run)));
  const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  return {
    changes: done.flatMap((outcome) => outcome.changes),
    kept: done.flatMap((outcome) => outcome.kept),
    failed: pieces.filter((_, index) => outcomes[index]?.status === 'rejected').map((piece) => piece.name),
  };
}

function isFinished(table: InsertedTable): table is InsertedTable & { readonly tableId: string } {
  return table.tableId !== null;
}

interface Piece {
  readonly name: string;
  readonly run: (context: Excel.RequestContext) => Promise<Outcome>;
}

type Outcome = Pick<TakenBack, 'changes' | 'kept'>;

const NOTHING: Outcome = { changes: [], kept: [] };

async function takeBackColumn(context: Excel.RequestContext, column: WrittenColumn): Promise<Outcome> {
  const table = context.workbook.tables.getItemOrNullObject(column.tableId);
  table.load({ id: true });
  await context.sync();
  if (table.isNullObject) return NOTHING;
  const body = table.columns.getItemAt(column.column).getDataBodyRange();
  body.load({ formulas: true });
  await context.sync();

  const current = body.formulas.map((row: unknown[]) => row[0]);
  const input: (string | number | boolean | null)[][] = current.map(() => [null]);
  const changes: CellChange[] = [];
  const kept: LocatedProblem[] = [];
  const formats: { row: number; format: string }[] = [];
  for (const { row, address, before, after, format } of column.cells) {
    const now = current[row];
    if (now === after || (format && now === before)) {
      input[row] = [asInput(before)];
      if (format) formats.push({ row, format: format.before });
      changes.push({ address, before: String(after), after: String(before) });
    } else if (now !== before) {
      kept.push({
        severity: 'warning',
        place: { table: column.kind, row: row + 1 },
        message: `${address} holds ${String(now ?? 'nothing')}, not ${String(after)} as written: it stays.`,
        address,
      });
    }
  }
  if (changes.length > 0) body.formulas = input;
  for (const { row, format } of formats) body.getCell(row, 0).numberFormat = [[format]];
  await context.sync();
  return { changes, kept };
}

/** The table that a finished write inserted, unless somebody changed it since. */
async function takeBackTable(
  context: Excel.RequestContext,
  sheetId: string,
  inserted: InsertedTable & { readonly tableId: string },
): Promise<Outcome> {
  const table = context.workbook.tables.getItemOrNullObject(inserted.tableId);
  table.load({ id: true });
  await context.sync();
  if (table.isNullObject) return NOTHING;
  const range = table.getRange();
  range.load({
    address: true,
    rowIndex: true,
    columnIndex: true,
    rowCount: true,
    columnCount: true,
    formulas: true,
  });
  await context.sync();
  const { address, rowIndex, columnIndex, rowCount, columnCount, formulas } = range;
  if (JSON.stringify(formulas) !== JSON.stringify(inserted.formulas))
    return { changes: [], kept: [changedTable(inserted.name, address)] };
  const sheet = context.workbook.worksheets.getItem(sheetId);
  empty(table, sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount));
  await context.sync();
  return { changes: [{ address, before: inserted.name, after: '' }], kept: [] };
}

/** Whatever came to be of a table before the write failed. */
async function takeBackUnfinishedTable(
  context: Excel.RequestContext,
  sheetId: string,
  { area, tablesBefore }: InsertedTable,
): Promise<Outcome> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  sheet.load({ tables: { id: true } });
  await context.sync();
  if (sheet.isNullObject) return NOTHING;
  const candidates = sheet.tables.items
    .filter(({ id }) => !tablesBefore.includes(id))
    .map((table) => ({ table, range: table.getRange() }));
  for (const { range } of candidates) range.load({ rowIndex: true, columnIndex: true });
  await context.sync();
  const created = candidates.find(
    ({ range }) => range.rowIndex === area.row && range.columnIndex === area.column,
  );
  empty(created?.table, sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  await context.sync();
  return NOTHING;
}

/** The cells were blank and without format: the place was chosen beyond all that was in use. */
function empty(table: Excel.Table | undefined, cells: Excel.Range): void {
  table?.convertToRange(); // delete() would move up what stands below
  cells.conditionalFormats.clearAll();
  cells.clear();
}

function changedTable(name: string, address: string): LocatedProblem {
  return {
    severity: 'warning',
    place: { table: 'Result' },
    message: `The table “${name}” was changed since it was inserted: it stays.`,
    address,
  };
}

async function takeBackColours(
  context: Excel.RequestContext,
  { tableId, column, zones, formatsBefore }: AddedColours,
  isFinished: boolean,
): Promise<Outcome> {
  const table = context.workbook.tables.getItemOrNullObject(tableId);
  table.load({ id: true });
  await context.sync();
  if (table.isNullObject) return NOTHING;
  const formats = loadZoneColours(table.columns.getItemAt(column).getDataBodyRange());
  await context.sync();
  for (const format of formats.items) {
    if (formatsBefore.includes(format.id)) continue;
    const zone = colouredZone(format);
    // One that was cut short in the making does not say yet what it is for.
    if (!isFinished || (zone && zones.includes(zone))) format.delete();
  }
  await context.sync();
  return NOTHING;
}

async function takeBackSetting(context: Excel.RequestContext, before: WrittenValues): Promise<Outcome> {
  const setting = loadWrittenValues(context);
  await context.sync();
  queueWrittenValues(context, before, !setting.isNullObject);
  await context.sync();
  return NOTHING;
}
