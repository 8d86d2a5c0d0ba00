import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';

/** Excel's sheet; the grid shows fewer cells and grows. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Rows and columns added beyond what is needed, so that the grid does not grow cell by cell. */
const MARGIN_ROWS = 200;
const MARGIN_COLUMNS = 20;

/** Lets a sheet's grid reach as far as the area; @throws BookError beyond Excel's limits */
export function ensureSize(context: BookContext, area: SheetArea): void {
  const rows = area.row + area.rows;
  const columns = area.column + area.columns;
  if (area.row < 0 || area.column < 0 || rows > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  const sheet = context.sheet(area.sheetId);
  const target = { unitId: context.unitId, subUnitId: area.sheetId };
  if (rows > sheet.getRowCount()) {
    const rowCount = Math.min(MAX_ROWS, rows + MARGIN_ROWS);
    context.mutate(SetWorksheetRowCountMutation.id, { ...target, rowCount });
  }
  if (columns > sheet.getColumnCount()) {
    const columnCount = Math.min(MAX_COLUMNS, columns + MARGIN_COLUMNS);
    context.mutate(SetWorksheetColumnCountMutation.id, { ...target, columnCount });
  }
}
