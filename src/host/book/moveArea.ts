import type { Area } from './BookData';

/** Cells put in or taken out, moving what lies below (rows) or to the right (columns) of them. */
export interface ShiftOfCells {
  kind: 'insert' | 'delete';
  along: 'rows' | 'columns';
  area: Area;
}

/**
 * Where an area is after a shift; null when nothing is left of it. It moves only when the shift takes
 * in its whole breadth, as in Excel; a row put in between its rows makes it longer.
 */
export function moveArea(area: Area, shift: ShiftOfCells): Area | null {
  const { start, size, crossStart, crossSize } = AXES[shift.along];
  const block = shift.area;
  const isWithin =
    area[crossStart] >= block[crossStart] &&
    area[crossStart] + area[crossSize] <= block[crossStart] + block[crossSize];
  if (!isWithin) return area;
  const moved = { ...area };
  const first = block[start];
  const count = block[size];
  if (shift.kind === 'insert') {
    if (first <= area[start]) moved[start] += count;
    else if (first < area[start] + area[size]) moved[size] += count;
    return moved;
  }
  const end = area[start] + area[size];
  const overlap = Math.max(0, Math.min(end, first + count) - Math.max(area[start], first));
  moved[size] -= overlap;
  if (first < area[start]) moved[start] -= Math.min(count, area[start] - first);
  return moved[size] > 0 ? moved : null;
}

/** true when a shift would tear the area apart: it takes in a part of its breadth only. */
export function tearsArea(area: Area, shift: ShiftOfCells): boolean {
  const { start, size, crossStart, crossSize } = AXES[shift.along];
  const block = shift.area;
  const isBefore = block[start] < area[start] + area[size];
  const crosses =
    block[crossStart] < area[crossStart] + area[crossSize] &&
    area[crossStart] < block[crossStart] + block[crossSize];
  const isWithin =
    area[crossStart] >= block[crossStart] &&
    area[crossStart] + area[crossSize] <= block[crossStart] + block[crossSize];
  return isBefore && crosses && !isWithin;
}

export function isInArea(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** true when all of the inner area lies in the outer one. */
export function containsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function areasOverlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

const AXES = {
  rows: { start: 'row', size: 'rows', crossStart: 'column', crossSize: 'columns' },
  columns: { start: 'column', size: 'columns', crossStart: 'row', crossSize: 'rows' },
} as const;
