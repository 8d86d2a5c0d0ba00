import { BooleanNumber, type IColumnData, type IRowData } from '@univerjs/core';
import { SetColDataMutation, SetFrozenMutation, SetRowDataMutation } from '@univerjs/sheets';
import { type Book, BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';
import { columnCharacters, columnPixels, DEFAULT_COLUMN_PIXELS } from './columnPixels';
import { shownText } from './numberText';
import { ensureSize } from './sheetSize';
import { DEFAULT_ROW_PIXELS, PIXELS_PER_POINT, toUniverFreeze } from './workbookSnapshot';

/** Widths in characters as Excel shows them, heights in points. */
export function bookRowsAndColumns(context: BookContext) {
  return {
    columnWidth: (sheetId, column) => {
      const width = context.sheet(sheetId).getColumnManager().getColumn(column)?.w;
      return columnCharacters(width ?? DEFAULT_COLUMN_PIXELS);
    },
    setColumns: (sheetId, column, columns, change) => setColumns(context, sheetId, column, columns, change),
    rowHeight: (sheetId, row) => {
      const { h, ia, ah } = context.sheet(sheetId).getRowManager().getRow(row) ?? {};
      return ((ia ? ah : h) ?? h ?? DEFAULT_ROW_PIXELS) / PIXELS_PER_POINT;
    },
    setRows: (sheetId, row, rows, change) => setRows(context, sheetId, row, rows, change),
    isRowHidden: (sheetId, row) =>
      context.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE,
    isColumnHidden: (sheetId, column) =>
      context.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE,
    autofit: (area, what) => autofit(context, area, what),
    frozen: (sheetId) => {
      const { xSplit, ySplit } = context.sheet(sheetId).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
    freeze: (sheetId, rows, columns) =>
      context.mutate(SetFrozenMutation.id, {
        unitId: context.unitId,
        subUnitId: context.sheet(sheetId).getSheetId(),
        ...toUniverFreeze({ rows, columns }),
      }),
  } satisfies Partial<Book>;
}

const MAX_WIDTH = 255; // characters; Excel's limit
const MAX_HEIGHT = 409.5; // points; Excel's limit

function setColumns(
  context: BookContext,
  sheetId: string,
  column: number,
  columns: number,
  { width, hidden }: { width?: number; hidden?: boolean },
): void {
  if (width !== undefined && !(width >= 0 && width <= MAX_WIDTH)) throw invalidArgument();
  ensureSize(context, { sheetId, row: 0, column, rows: 1, columns: 1 });
  const last = Math.min(column + columns, context.sheet(sheetId).getColumnCount());
  const data: Partial<IColumnData> = {
    ...(width !== undefined && { w: columnPixels(width) }),
    ...(hidden !== undefined && { hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (let i = column; i < last; i++) columnData[i] = data;
  context.mutate(SetColDataMutation.id, { unitId: context.unitId, subUnitId: sheetId, columnData });
}

function setRows(
  context: BookContext,
  sheetId: string,
  row: number,
  rows: number,
  { height, hidden }: { height?: number; hidden?: boolean },
): void {
  if (height !== undefined && !(height >= 0 && height <= MAX_HEIGHT)) throw invalidArgument();
  ensureSize(context, { sheetId, row, column: 0, rows: 1, columns: 1 });
  const last = Math.min(row + rows, context.sheet(sheetId).getRowCount());
  const data: Partial<IRowData> = {
    ...(height !== undefined && { h: height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
    ...(hidden !== undefined && { hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let i = row; i < last; i++) rowData[i] = data;
  context.mutate(SetRowDataMutation.id, { unitId: context.unitId, subUnitId: sheetId, rowData });
}

/** Fits columns to their longest text, by its number of characters, and gives rows their own height back. */
function autofit(context: BookContext, area: SheetArea, what: 'columns' | 'rows'): void {
  const sheet = context.sheet(area.sheetId);
  if (what === 'rows') {
    const rowData: Record<number, Partial<IRowData>> = {};
    for (let row = area.row; row < Math.min(area.row + area.rows, sheet.getRowCount()); row++) {
      rowData[row] = { h: undefined, ia: BooleanNumber.TRUE };
    }
    context.mutate(SetRowDataMutation.id, { unitId: context.unitId, subUnitId: area.sheetId, rowData });
    return;
  }
  const rows = Math.min(area.rows, sheet.getCellMatrix().getLength() - area.row);
  for (
    let column = area.column;
    column < Math.min(area.column + area.columns, sheet.getColumnCount());
    column++
  ) {
    const texts = rows > 0 ? shownText(context, { ...area, column, columns: 1, rows }).flat() : [];
    const lines = texts.flatMap((text) => text.split('\n'));
    const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
    if (longest > 0)
      setColumns(context, area.sheetId, column, 1, { width: Math.min(MAX_WIDTH, longest + 1) });
  }
}

function invalidArgument(): BookError {
  return new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}
