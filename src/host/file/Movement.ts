import type { StructuralEdit } from '../book/BookData';

/** Where rows and columns of one sheet went by inserting and deleting; null = deleted. */
export interface Movement {
  row(row: number): number | null;
  column(column: number): number | null;
  readonly isNone: boolean;
}

/** The movement that all edits of one sheet come to, in their order. */
export function movementOf(edits: readonly StructuralEdit[], sheetId: string): Movement {
  const own = edits.filter((edit) => edit.sheetId === sheetId);
  const rows = own.flatMap((edit) =>
    edit.kind === 'insertRows' || edit.kind === 'deleteRows'
      ? [{ at: edit.row, by: edit.kind === 'insertRows' ? edit.rows : -edit.rows }]
      : [],
  );
  const columns = own.flatMap((edit) =>
    edit.kind === 'insertColumns' || edit.kind === 'deleteColumns'
      ? [{ at: edit.column, by: edit.kind === 'insertColumns' ? edit.columns : -edit.columns }]
      : [],
  );
  return {
    row: (row) => moved(row, rows),
    column: (column) => moved(column, columns),
    isNone: own.length === 0,
  };
}

function moved(index: number, steps: readonly { at: number; by: number }[]): number | null {
  let at = index;
  for (const step of steps) {
    if (at < step.at) continue;
    if (step.by < 0 && at < step.at - step.by) return null;
    at += step.by;
  }
  return at;
}
