import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellData } from './BookData';

/** A cell of the engine without its style; formulas are given in the engine's form. */
export function toUniverCell(cell: CellData, formula: string | undefined): ICellData {
  const out: ICellData = {};
  if (formula !== undefined) out.f = formula;
  const { value } = cell;
  if (typeof value === 'number') Object.assign(out, { v: value, t: CellValueType.NUMBER });
  else if (typeof value === 'boolean') Object.assign(out, { v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (typeof value === 'string' && (value !== '' || formula !== undefined)) {
    Object.assign(out, { v: value, t: cell.isText ? CellValueType.FORCE_STRING : CellValueType.STRING });
  }
  return out;
}

/** The value of a cell; "" for an empty one. Errors are their text. */
export function univerCellValue(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return '';
  const { v, t, p } = cell;
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** true when nothing but perhaps a format is in the cell. */
export function isEmptyUniverCell(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  return !cell.f && !cell.si && !cell.p && (cell.v === undefined || cell.v === null || cell.v === '');
}

/** What empties a cell when merged into it, keeping the format. */
export const EMPTY_CELL: Readonly<ICellData> = { v: null, t: null, f: null, si: null, p: null };
