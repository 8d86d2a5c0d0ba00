import type { Area, StructuralEdit } from '../book/BookData';
import { MAX_COLUMNS, MAX_ROWS } from './address';

/** Where rows and columns of one sheet went by inserting and deleting; null = deleted. */
export interface Movement {
  row(row: number): number | null;
  column(column: number): number | null;
  /** An area grows by what is inserted within it, and loses what is deleted from it. */
  area(area: Area): Area | null;
  readonly isNone: boolean;
}

interface Step {
  at: number;
  /** Above 0 inserted, below 0 deleted. */
  by: number;
}

/** The movement that all edits of one sheet come to, in their order. */
export function movementOf(edits: readonly StructuralEdit[], sheetId: string): Movement {
  const own = edits.filter((edit) => edit.sheetId === sheetId);
  const rows: Step[] = [];
  const columns: Step[] = [];
  for (const edit of own) {
    const sign = edit.kind === 'insertRows' || edit.kind === 'insertColumns' ? 1 : -1;
    if ('rows' in edit) rows.push({ at: edit.row, by: sign * edit.rows });
    else columns.push({ at: edit.column, by: sign * edit.columns });
  }
  return {
    row: (row) => moved(row, rows),
    column: (column) => moved(column, columns),
    area(area) {
      const vertical = movedSpan(area.row, area.rows, rows, MAX_ROWS);
      const horizontal = movedSpan(area.column, area.columns, columns, MAX_COLUMNS);
      if (!vertical || !horizontal) return null;
      return { row: vertical[0], rows: vertical[1], column: horizontal[0], columns: horizontal[1] };
    },
    isNone: own.length === 0,
  };
}

function moved(index: number, steps: readonly Step[]): number | null {
  let at = index;
  for (const step of steps) {
    if (at < step.at) continue;
    if (step.by < 0 && at < step.at - step.by) return null;
    at += step.by;
  }
  return at;
}

function movedSpan(
  first: number,
  count: number,
  steps: readonly Step[],
  limit: number,
): [number, number] | null {
  let from = first;
  let to = first + count;
  // Whole rows and columns stay whole.
  if (count >= limit) return [first, count];
  for (const { at, by } of steps) {
    if (by > 0) {
      if (at <= from) from += by;
      if (at < to) to += by;
    } else {
      const end = at - by;
      from = from < at ? from : Math.max(at, from + by);
      to = to <= at ? to : to >= end ? to + by : at;
    }
    if (to <= from) return null;
  }
  return [from, Math.min(to, limit) - from];
}
