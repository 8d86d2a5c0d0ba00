import type { Area } from '../book/BookData';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; -1 for what is not a column. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) return -1;
    index = index * 26 + letter - 64;
  }
  return index - 1;
}

/** "B3" for row 2, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Row and column of "B3" or "$B$3", or null. */
export function parseCell(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] as string);
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** The area of "A1:C3", "A1", "A:C" or "1:3", or null. */
export function parseArea(reference: string): Area | null {
  const [from, to = from, extra] = reference.split(':');
  if (from === undefined || to === undefined || extra !== undefined) return null;
  const first = corner(from, 0, 0);
  const last = corner(to, MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (!first || !last) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** "A1:C3", or "A1" for one cell, "A:C" for whole columns, "1:3" for whole rows. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (area.rows === 1 && area.columns === 1) return cellName(area.row, area.column);
  if (area.rows >= MAX_ROWS) return `${columnName(area.column)}:${columnName(lastColumn)}`;
  if (area.columns >= MAX_COLUMNS) return `${area.row + 1}:${lastRow + 1}`;
  return `${cellName(area.row, area.column)}:${cellName(lastRow, lastColumn)}`;
}

/** The areas of a list such as "A1:A3 C5"; what is not an area is left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}

/** As files list areas: whole columns are written A1:C1048576 there. */
export function areasName(areas: readonly Area[]): string {
  return areas.map((area) => cellRange(area)).join(' ');
}

/** "A1:C3" with both corners as cells, "A1" for one cell. */
export function cellRange(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function corner(name: string, row: number, column: number): { row: number; column: number } | null {
  const cell = parseCell(name);
  if (cell) return cell;
  const whole = /^\$?(?:([A-Za-z]{1,3})|([0-9]{1,7}))$/.exec(name);
  if (!whole) return null;
  return whole[1] ? { row, column: columnIndex(whole[1]) } : { row: Number(whole[2]) - 1, column };
}
