import type { TableData } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';
import { RangeObject } from './RangeObject';

export type BookTable = TableData & { sheetId: string };

export function tableRange({ sheetId, area }: BookTable): RangeObject {
  return new RangeObject(sheetId, area);
}

/** @throws RichApiError ItemNotFound when the table shows no headers */
export function headerRange({ sheetId, area, hasHeader }: BookTable): RangeObject {
  if (!hasHeader) throw new RichApiError('ItemNotFound', 'The table shows no header row.', 404);
  return new RangeObject(sheetId, { ...area, rows: 1 });
}

/** @throws RichApiError ItemNotFound when the table shows no totals */
export function totalsRange({ sheetId, area, hasTotals }: BookTable): RangeObject {
  if (!hasTotals) throw new RichApiError('ItemNotFound', 'The table shows no totals row.', 404);
  return new RangeObject(sheetId, { ...area, row: area.row + area.rows - 1, rows: 1 });
}

/** Number of body rows; a table without data still has one, empty. */
export function bodyRowCount({ area, hasHeader, hasTotals }: BookTable): number {
  return area.rows - (hasHeader ? 1 : 0) - (hasTotals ? 1 : 0);
}

export function bodyRange(table: BookTable): RangeObject {
  const { sheetId, area, hasHeader } = table;
  const rows = Math.max(1, bodyRowCount(table));
  return new RangeObject(sheetId, { ...area, row: area.row + (hasHeader ? 1 : 0), rows });
}
