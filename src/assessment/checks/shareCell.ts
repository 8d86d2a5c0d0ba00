import { cellValue } from '../cellValue';
import type { RawTable } from '../parseAssessment';
import type { FixedCell } from '../Problem';
import { columnIndex } from '../tableForms';

/**
 * A time share in the notation of its column: 20 among percentages, else 0.2, shown as 20%.
 *
 * @param share 0..1
 */
export function shareCell(table: RawTable, row: number, share: number): FixedCell {
  const place = { table: 'Tasks', row, column: 'Time' } as const;
  return isInPercent(table)
    ? { ...place, content: Number((share * 100).toFixed(8)), numberFormat: 'General' }
    : { ...place, content: share, numberFormat: share === Number(share.toFixed(2)) ? '0%' : '0.0%' };
}

/** Whether the numbers of the column are percentages, 20 for 20%. */
export function isInPercent(table: RawTable): boolean {
  const column = columnIndex('Tasks', table.headers).Time ?? -1;
  return table.rows.some((cells) => {
    const value = cellValue(cells[column]);
    return value.kind === 'number' && value.number > 1;
  });
}
