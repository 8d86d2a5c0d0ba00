import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { type Book, BookError, type CellInput, type SheetArea } from './Book';
import type { Area, TableData } from './BookData';
import type { BookContext } from './BookContext';
import { mapCells, writeCells } from './cells';
import { areasOverlap } from './moveArea';
import { nameColumns } from './movedObjects';
import type { ObjectsMutation } from './objectsMutation';
import { assertWritable } from './protection';
import { shiftCells } from './structure';
import { renameTableInFormulas } from './structuredReferences';
import { applyTableFilters } from './tableFilters';
import { headerNames, writeHeaders } from './tableHeaders';
import { allTables, bodyOf, type LocatedTable, putTable, tableById } from './tableList';
import { checkTableName, freeTableId, freeTableName } from './tableNames';
import { univerCellValue } from './univerCell';

type SetCells = Book['setCells'];

/** Tables: made, resized, renamed, given rows and columns. */
export function bookTables(context: BookContext, objects: ObjectsMutation, setCells: SetCells) {
  const find = (id: string) => findTable(context, id);
  return {
    tables: (sheetId) => structuredClone(allTables(context, sheetId)),
    table: (id) => structuredClone(tableById(context, id)),
    addTable: (area, hasHeaders, name) => addTable(context, objects, area, hasHeaders, name),
    updateTable: (id, change) => updateTable(context, objects, find(id), change),
    setTableColumnName: (id, index, name) => setColumnName(find(id), index, name, setCells),
    addTableRows: (id, index, rows) => addRows(context, objects, find(id), index, rows, setCells),
    deleteTableRows: (id, index, count) => deleteRows(context, find(id), index, count),
    addTableColumn: (id, index, values, name) =>
      addColumn(context, objects, find(id), index, values, name, setCells),
    deleteTableColumn: (id, index) => {
      const table = find(id);
      columnAt(table, index);
      if (table.columns.length === 1) throw invalidOperation('The last column of a table cannot be deleted.');
      const block = { ...table.area, column: table.area.column + index, columns: 1, sheetId: table.sheetId };
      shiftCells(context, block, { kind: 'delete', along: 'columns' });
    },
    deleteTable: (id, convertToRange) => {
      const table = find(id);
      if (!convertToRange) assertWritable(context, { ...table.area, sheetId: table.sheetId });
      removeTable(context, objects, table);
      if (!convertToRange) {
        shiftCells(context, { ...table.area, sheetId: table.sheetId }, { kind: 'delete', along: 'rows' });
      }
    },
  } satisfies Partial<Book>;
}

function findTable(context: BookContext, id: string): LocatedTable {
  const table = tableById(context, id);
  if (!table) throw new BookError('ItemNotFound', "The requested resource doesn't exist.");
  return structuredClone(table);
}

function addTable(
  context: BookContext,
  objects: ObjectsMutation,
  area: SheetArea,
  hasHeaders: boolean,
  name: string | undefined,
): LocatedTable {
  const { sheetId } = area;
  assertWritable(context, area);
  const overlapping = allTables(context, sheetId).some((table) => areasOverlap(table.area, area));
  if (overlapping) throw new BookError('InvalidArgument', "A table can't overlap another table.");
  const tableName = name ?? freeTableName(context);
  checkTableName(context, tableName, null);
  const whole: Area = { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  if (!hasHeaders) {
    shiftCells(
      context,
      { ...whole, row: area.row + area.rows, rows: 1, sheetId },
      { kind: 'insert', along: 'rows' },
    );
    moveDown(context, sheetId, whole);
    whole.rows++;
  } else if (whole.rows === 1) {
    whole.rows = 2;
  }
  const columns = headerNames(context, { ...whole, sheetId }, hasHeaders);
  context.as(context.source ?? 'addin', () => writeHeaders(context, sheetId, whole, columns));
  const table: LocatedTable = {
    id: freeTableId(context),
    name: tableName,
    area: whole,
    columns,
    hasHeader: true,
    hasTotals: false,
    hasFilterButton: true,
    style: 'TableStyleMedium2',
    bandedRows: true,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
    filters: {},
    sheetId,
  };
  putTable(context, objects, table);
  return structuredClone(table);
}

function updateTable(
  context: BookContext,
  objects: ObjectsMutation,
  table: LocatedTable,
  change: Parameters<Book['updateTable']>[1],
): void {
  if (change.name !== undefined && change.name !== table.name) {
    checkTableName(context, change.name, table.id);
  }
  const updated: LocatedTable = { ...table, ...structuredClone(change) };
  if (change.area) updated.columns = resizedColumns(context, table, change.area);
  if (change.hasTotals !== undefined && change.hasTotals !== table.hasTotals && !change.area) {
    toggleTotals(context, table, updated);
  }
  putTable(context, objects, updated);
  if (updated.name !== table.name) renameTableInFormulas(context, table.name, updated.name);
  if (change.filters) applyTableFilters(context, updated);
  if (change.area)
    context.as('addin', () => writeHeaders(context, table.sheetId, updated.area, updated.columns));
}

function toggleTotals(context: BookContext, table: LocatedTable, updated: LocatedTable): void {
  const { area, sheetId } = table;
  const below = { ...area, row: area.row + area.rows, rows: 1, sheetId };
  if (updated.hasTotals) {
    shiftCells(context, below, { kind: 'insert', along: 'rows' });
    updated.area = { ...area, rows: area.rows + 1 };
  } else {
    shiftCells(context, { ...below, row: below.row - 1 }, { kind: 'delete', along: 'rows' });
    updated.area = { ...area, rows: area.rows - 1 };
  }
}

function setColumnName(table: LocatedTable, index: number, name: string, setCells: SetCells): void {
  columnAt(table, index);
  const taken = table.columns.some(
    (other, i) => i !== index && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (name === '' || taken) throw invalidArgument();
  // The header cell decides: what is written there becomes the column's name.
  const { area, sheetId } = table;
  setCells({ sheetId, row: area.row, column: area.column + index, rows: 1, columns: 1 }, [[`'${name}`]]);
}

function addRows(
  context: BookContext,
  objects: ObjectsMutation,
  table: LocatedTable,
  index: number | null,
  rows: CellInput[][],
  setCells: SetCells,
): void {
  const { area, sheetId } = table;
  const body = bodyOf(table);
  if (rows.some((row) => row.length !== area.columns)) throw invalidArgument();
  if (index !== null && (!Number.isInteger(index) || index < 0 || index > body.rows)) throw invalidArgument();
  const isEmptyBody = body.rows === 1 && isBlank(context, sheetId, body) && index === null;
  const at = isEmptyBody ? body.row : body.row + (index ?? body.rows);
  const count = isEmptyBody ? rows.length - 1 : rows.length;
  if (count > 0) {
    const block = {
      sheetId,
      row: isEmptyBody ? at + 1 : at,
      column: area.column,
      rows: count,
      columns: area.columns,
    };
    shiftCells(context, block, { kind: 'insert', along: 'rows' });
    // A row put in at the edge is outside of the table for the cells: the table takes it in.
    const moved = findTable(context, table.id);
    if (moved.area.rows !== area.rows + count) {
      putTable(context, objects, { ...moved, area: { ...area, rows: area.rows + count } });
    }
  }
  const filled = rows.map((row) =>
    row.map((value, i) => value ?? table.columns[i]?.calculatedFormula ?? value),
  );
  setCells({ sheetId, row: at, column: area.column, rows: rows.length, columns: area.columns }, filled);
}

function deleteRows(context: BookContext, table: LocatedTable, index: number, count: number): void {
  const body = bodyOf(table);
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument();
  const { sheetId, area } = table;
  if (count === body.rows) {
    // A table keeps one row, empty.
    const first = { sheetId, ...body, rows: 1 };
    assertWritable(context, first);
    context.as('addin', () => writeCells(context, sheetId, emptied(first)));
    if (count === 1) return;
    shiftCells(context, { ...first, row: body.row + 1, rows: count - 1 }, { kind: 'delete', along: 'rows' });
    return;
  }
  const block = { sheetId, row: body.row + index, column: area.column, rows: count, columns: area.columns };
  shiftCells(context, block, { kind: 'delete', along: 'rows' });
}

function addColumn(
  context: BookContext,
  objects: ObjectsMutation,
  table: LocatedTable,
  index: number | null,
  values: CellInput[][],
  name: string | undefined,
  setCells: SetCells,
): void {
  const { area, sheetId } = table;
  const at = index ?? area.columns;
  if (at < 0 || at > area.columns || (values.length > 0 && values.length !== area.rows))
    throw invalidArgument();
  const block = { sheetId, row: area.row, column: area.column + at, rows: area.rows, columns: 1 };
  shiftCells(context, block, { kind: 'insert', along: 'columns' });
  const columns = [...table.columns];
  const header = values[0]?.[0];
  columns.splice(at, 0, { name: name ?? (header === undefined || header === null ? '' : String(header)) });
  nameColumns(columns);
  putTable(context, objects, { ...table, columns, area: { ...area, columns: area.columns + 1 } });
  context.as('addin', () => writeHeaders(context, sheetId, { ...area, columns: area.columns + 1 }, columns));
  const rest = values.slice(1);
  if (rest.length > 0) setCells({ ...block, row: area.row + 1, rows: rest.length }, rest);
}

function removeTable(context: BookContext, objects: ObjectsMutation, table: LocatedTable): void {
  const tables = context.objects.sheets.get(table.sheetId)?.tables ?? [];
  objects.set(table.sheetId, { tables: tables.filter(({ id }) => id !== table.id) });
}

function columnAt(table: TableData, index: number) {
  const column = table.columns[index];
  if (!column) throw new BookError('ItemNotFound', "The requested resource doesn't exist.");
  return column;
}

function isBlank(context: BookContext, sheetId: string, area: Area): boolean {
  return mapCells(context, { ...area, sheetId }, univerCellValue)
    .flat()
    .every((value) => value === '');
}

/** Columns after resizing: by their place, as Excel does. */
function resizedColumns(context: BookContext, table: LocatedTable, area: Area): TableData['columns'] {
  const names = headerNames(context, { ...area, sheetId: table.sheetId }, true);
  const shift = area.column - table.area.column;
  return names.map((column, i) => ({ ...table.columns[i + shift], ...column }));
}

/** Moves the cells of an area one row down, into a row just put in below it. */
function moveDown(context: BookContext, sheetId: string, area: Area): void {
  const matrix = context.sheet(sheetId).getCellMatrix();
  const cells: IObjectMatrixPrimitiveType<ICellData | null> = {};
  for (let r = area.rows; r >= 0; r--) {
    const row: Record<number, ICellData | null> = (cells[area.row + r] = {});
    for (let c = 0; c < area.columns; c++) {
      const cell = r === 0 ? null : matrix.getValue(area.row + r - 1, area.column + c);
      row[area.column + c] = cell ? { ...EMPTY, ...cell } : null;
    }
  }
  context.as('addin', () => writeCells(context, sheetId, cells));
}

const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function emptied(area: Area): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let r = area.row; r < area.row + area.rows; r++) {
    const row: Record<number, ICellData> = (cells[r] = {});
    for (let c = area.column; c < area.column + area.columns; c++) row[c] = EMPTY;
  }
  return cells;
}

function invalidArgument(): BookError {
  return new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

function invalidOperation(message: string): BookError {
  return new BookError('InvalidOperation', message);
}
