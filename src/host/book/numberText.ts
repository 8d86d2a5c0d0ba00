import { format, isDateFormat } from 'numfmt';
import type { BookContext } from './BookContext';
import type { SheetArea } from './Book';
import { mapCells } from './cells';
import { univerCellValue } from './univerCell';

/** What the cells show: values in their number formats. */
export function shownText(context: BookContext, area: SheetArea): string[][] {
  const sheet = context.sheet(area.sheetId);
  return mapCells(context, area, (cell, row, column) => {
    const pattern = sheet.getComposedCellStyle(row, column).n?.pattern ?? 'General';
    return numberText(univerCellValue(cell), pattern);
  });
}

/** A value as Excel (English, United States) shows it in a number format. */
export function numberText(value: string | number | boolean, pattern: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && value === '') return '';
  if (typeof value === 'number' && value < 0 && isDateFormat(pattern)) return '#'.repeat(8);
  try {
    return format(pattern, value, { throws: true });
  } catch {
    // A pattern that cannot be read shows the value as it is, as a file with one does.
    return format('General', value);
  }
}
