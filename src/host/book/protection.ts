import { BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';

/** @throws BookError AccessDenied when the sheet is protected and a cell of the area is locked */
export function assertWritable(context: BookContext, area: SheetArea): void {
  if (!context.objects.sheets.get(area.sheetId)?.protection) return;
  throw new BookError(
    'AccessDenied',
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
  );
}
