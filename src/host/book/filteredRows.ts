import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';

/**
 * Runs a change to which rows that a filter of the grid hides are rows like any other: the engine's
 * deletion of rows leaves filtered ones standing, though all that refers to them moves.
 */
export function includingFilteredRows(context: BookContext, change: () => void): void {
  const interception = context.injector
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.ROW_FILTERED, { priority: FIRST, handler: () => false });
  try {
    change();
  } finally {
    interception.dispose();
  }
}

const FIRST = 1000; // before the filter's own

/** @throws BookError InvalidOperation when a filter of the grid hides a row of the area */
export function assertNoneFiltered(context: BookContext, { sheetId, row, rows }: SheetArea): void {
  const sheet = context.sheet(sheetId);
  const end = Math.min(row + rows, sheet.getRowCount());
  for (let each = row; each < end; each++) {
    if (!sheet.isRowFiltered(each)) continue;
    throw new BookError(
      'InvalidOperation',
      `Row ${each + 1} is hidden by a filter. Clear the filter, then delete the rows.`,
    );
  }
}
