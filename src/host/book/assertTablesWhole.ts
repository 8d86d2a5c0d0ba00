import { BookError } from './Book';
import type { BookContext } from './BookContext';
import { areasOverlap, type ShiftOfCells, tearsArea } from './moveArea';

/** @throws BookError InvalidOperation when a shift would tear a table apart or take its header row */
export function assertTablesWhole(context: BookContext, sheetId: string, shift: ShiftOfCells): void {
  for (const table of context.objects.sheets.get(sheetId)?.tables ?? []) {
    if (!tearsArea(table.area, shift) && !isHeaderDeleted(table, shift)) continue;
    throw new BookError(
      'InvalidOperation',
      'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.',
    );
  }
}

/** A table without its header row would not be the table any more. */
function isHeaderDeleted(
  { area, hasHeader }: { area: ShiftOfCells['area']; hasHeader: boolean },
  shift: ShiftOfCells,
): boolean {
  const block = shift.area;
  if (!hasHeader || shift.kind !== 'delete' || shift.along !== 'rows' || !areasOverlap(area, block))
    return false;
  const coversAll = block.row + block.rows >= area.row + area.rows;
  return block.row <= area.row && !coversAll;
}
