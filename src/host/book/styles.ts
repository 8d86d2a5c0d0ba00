import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IObjectMatrixPrimitiveType,
  IRowData,
  Nullable,
  Worksheet,
} from '@univerjs/core';
import { SetColDataMutation, SetRowDataMutation, SetStyleCommand } from '@univerjs/sheets';
import { type Book, BookError, type SheetArea } from './Book';
import type { CellStyle } from './BookData';
import type { BookContext } from './BookContext';
import { mapCells, writeCells } from './cells';
import { shownText } from './numberText';
import { assertWritable } from './protection';
import { ensureSize, MAX_COLUMNS, MAX_ROWS } from './sheetSize';
import { EMPTY_CELL } from './univerCell';
import { fromUniverStyle, toUniverCustom, toUniverStyle } from './univerStyle';

/** Formats of cells, and what cells show because of them. */
export function bookStyles(context: BookContext) {
  return {
    text: (area) => shownText(context, area),
    numberFormats: (area) => {
      const sheet = context.sheet(area.sheetId);
      return mapCells(
        context,
        area,
        (_, row, column) => sheet.getComposedCellStyle(row, column).n?.pattern ?? 'General',
      );
    },
    setNumberFormats: (area, formats) => setNumberFormats(context, area, formats),
    style: (sheetId, row, column) => styleAt(context.sheet(sheetId), row, column),
    setStyle: (area, change) => setStyle(context, area, change),
    clear: (area, what) => clear(context, area, what),
  } satisfies Partial<Book>;
}

function styleAt(sheet: Worksheet, row: number, column: number): CellStyle {
  const custom =
    sheet.getCellMatrix().getValue(row, column)?.custom ??
    sheet.getRowManager().getRow(row)?.custom ??
    sheet.getColumnManager().getColumn(column)?.custom;
  return fromUniverStyle(sheet.getComposedCellStyle(row, column), custom);
}

function setNumberFormats(context: BookContext, area: SheetArea, formats: (string | null)[][]): void {
  if (formats.length !== area.rows || formats.some((row) => row.length !== area.columns)) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  assertWritable(context, area);
  ensureSize(context, area);
  const cells = mapArea(area, (row, column) => {
    const numberFormat = formats[row - area.row]?.[column - area.column];
    return numberFormat ? { s: toUniverStyle({ numberFormat }) } : undefined;
  });
  write(context, area.sheetId, cells, SetStyleCommand.id);
}

function setStyle(context: BookContext, area: SheetArea, change: CellStyle): void {
  assertWritable(context, area);
  const sheet = context.sheet(area.sheetId);
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) {
    setLineStyle(context, sheet, area, change);
    const matrix = sheet.getCellMatrix();
    const existing: IObjectMatrixPrimitiveType<ICellData> = {};
    matrix.forValue((row, column, cell) => {
      const isInside =
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns;
      if (isInside && cell) (existing[row] ??= {})[column] = styledCell(sheet, row, column, change);
    });
    if (Object.keys(existing).length > 0) write(context, area.sheetId, existing, SetStyleCommand.id);
    return;
  }
  ensureSize(context, area);
  write(
    context,
    area.sheetId,
    mapArea(area, (row, column) => styledCell(sheet, row, column, change)),
    SetStyleCommand.id,
  );
}

function styledCell(sheet: Worksheet, row: number, column: number, change: CellStyle): ICellData {
  const custom = sheet.getCellMatrix().getValue(row, column)?.custom;
  const changed = toUniverCustom(change, custom);
  return { s: toUniverStyle(change), ...((custom || changed) && { custom: changed }) };
}

/** Whole rows or columns carry the style themselves: empty cells in them take it over. */
function setLineStyle(context: BookContext, sheet: Worksheet, area: SheetArea, change: CellStyle): void {
  const target = { unitId: context.unitId, subUnitId: area.sheetId };
  const merged = (line: Nullable<Pick<IRowData, 's' | 'custom'>>) => {
    const before = fromUniverStyle(context.workbook.getStyles().get(line?.s), line?.custom);
    const style = { ...before, ...change, font: { ...before.font, ...change.font } };
    return {
      s: context.workbook.getStyles().setValue(toUniverStyle(style)),
      custom: toUniverCustom(style, line?.custom),
    };
  };
  if (area.rows === MAX_ROWS) {
    const columnData: Record<number, Partial<IColumnData>> = {};
    for (
      let column = area.column;
      column < Math.min(area.column + area.columns, sheet.getColumnCount());
      column++
    ) {
      columnData[column] = merged(sheet.getColumnManager().getColumn(column));
    }
    context.mutate(SetColDataMutation.id, { ...target, columnData });
    return;
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.getRowCount()); row++) {
    rowData[row] = merged(sheet.getRowManager().getRow(row));
  }
  context.mutate(SetRowDataMutation.id, { ...target, rowData });
}

function clear(context: BookContext, area: SheetArea, what: 'All' | 'Formats' | 'Contents'): void {
  assertWritable(context, area);
  const sheet = context.sheet(area.sheetId);
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const change: ICellData = {
    ...(what !== 'Formats' && EMPTY_CELL),
    ...(what !== 'Contents' && { s: null, custom: null }),
  };
  sheet.getCellMatrix().forValue((row, column) => {
    const isInside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (isInside) (cells[row] ??= {})[column] = { ...change };
  });
  if (what !== 'Contents') clearLineStyles(context, sheet, area);
  const trigger = what === 'Formats' ? SetStyleCommand.id : undefined;
  if (Object.keys(cells).length > 0) write(context, area.sheetId, cells, trigger);
  if (what !== 'Formats') {
    context.emit({ kind: 'changed', area, change: 'RangeEdited', source: context.source ?? 'addin' });
  }
}

/** Whole rows and columns lose the style they carry themselves. */
function clearLineStyles(context: BookContext, sheet: Worksheet, area: SheetArea): void {
  const target = { unitId: context.unitId, subUnitId: area.sheetId };
  const unstyled = (lines: IObjectArrayPrimitiveType<Partial<IRowData>>, first: number, count: number) => {
    const styled = Object.entries(lines).filter(
      ([index, line]) =>
        Number(index) >= first && Number(index) < first + count && Boolean(line?.s || line?.custom),
    );
    return Object.fromEntries(styled.map(([index]) => [index, { s: undefined, custom: undefined }]));
  };
  if (area.rows === MAX_ROWS) {
    const columnData = unstyled(sheet.getColumnManager().getColumnData(), area.column, area.columns);
    context.mutate(SetColDataMutation.id, { ...target, columnData });
  }
  if (area.columns === MAX_COLUMNS) {
    const rowData = unstyled(sheet.getRowManager().getRowData(), area.row, area.rows);
    context.mutate(SetRowDataMutation.id, { ...target, rowData });
  }
}

function write(
  context: BookContext,
  sheetId: string,
  cells: IObjectMatrixPrimitiveType<ICellData>,
  trigger?: string,
): void {
  context.as(context.source ?? 'addin', () => writeCells(context, sheetId, cells, trigger));
}

function mapArea(
  area: SheetArea,
  cellOf: (row: number, column: number) => ICellData | undefined,
): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellOf(row, column);
      if (cell) (cells[row] ??= {})[column] = cell;
    }
  }
  return cells;
}
