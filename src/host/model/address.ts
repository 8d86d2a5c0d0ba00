import type { Area } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** "A1:B2", "$A$1", "A:C" or "2:5", without a sheet. */
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * The area an address without sheet names, or null when it is no address (a name, perhaps).
 * Whole columns and rows have the sheet's full size.
 */
export function parseArea(address: string): Area | null {
  const text = address.trim();
  const cells = AREA.exec(text);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return spanning(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, c1 = '', c2 = ''] = columns;
    return spanning(0, columnIndex(c1), SHEET_ROWS - 1, columnIndex(c2));
  }
  const rows = ROWS.exec(text);
  if (rows) return spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return null;
}

/** Splits "'My sheet'!A1" into sheet name (null when none) and the rest. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(address.trim());
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/.exec(address.trim());
  if (plain) return { sheet: plain[1] ?? '', rest: plain[2] ?? '' };
  return { sheet: null, rest: address.trim() };
}

/** "A1:B2"; whole columns as "A:C", whole rows as "1:3". */
export function areaAddress({ row, column, rows, columns }: Area, isAbsolute = false): string {
  const $ = isAbsolute ? '$' : '';
  const [left, right] = [columnName(column), columnName(column + columns - 1)];
  if (rows === SHEET_ROWS) return `${$}${left}:${$}${right}`;
  if (columns === SHEET_COLUMNS) return `${$}${row + 1}:${$}${row + rows}`;
  const first = `${$}${left}${$}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${$}${right}${$}${row + rows}`;
}

/** The sheet's name as it stands before "!", quoted where a formula needs it. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^r?\d*c?\d*$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function invalidArgument(message: string): RichApiError {
  return new RichApiError('InvalidArgument', message);
}

/** An area clipped to nothing or off the sheet is an error, as in Excel. */
export function assertOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument('The range lies outside the worksheet, or has no cells.');
  return area;
}

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of an area when another is taken out of it: up to four areas. */
export function subtractArea(from: Area, taken: Area): Area[] {
  const inner = intersection(from, taken);
  if (!inner) return [from];
  const below = inner.row + inner.rows;
  const right = inner.column + inner.columns;
  const parts: Area[] = [
    { ...from, rows: inner.row - from.row },
    { ...from, row: below, rows: from.row + from.rows - below },
    { row: inner.row, rows: inner.rows, column: from.column, columns: inner.column - from.column },
    { row: inner.row, rows: inner.rows, column: right, columns: from.column + from.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function spanning(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return assertOnSheet({
    row,
    column,
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  });
}
