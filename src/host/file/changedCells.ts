import type { Area, CellData, SheetData } from '../book/BookData';
import { cellName } from './address';
import type { Movement } from './Movement';
import type { StyleWriter } from './StyleWriter';

/** Cells and row formats of a sheet. */
export type Cells = Pick<SheetData, 'cells' | 'rows'>;

/** Which cells and rows of a sheet are other than they were. */
export interface CellChanges {
  /** By row, then column: true where the cell is to be written. */
  cells: Record<number, Record<number, true>>;
  /** Rows whose height, hiding or format is another. */
  rows: number[];
  /** Names of cells whose formula (or the area it fills) is another, comes or goes. */
  formulas: Set<string>;
  /** Names of cells that another cell's formula fills: what they hold is a result. */
  results: Set<string>;
}

export function changedCells(before: Cells, current: Cells, styles: StyleWriter): CellChanges {
  const changes: CellChanges = {
    cells: {},
    rows: changedRows(before, current, styles),
    formulas: new Set(),
    results: resultCells(current),
  };
  for (const row of keysOf(before.cells, current.cells)) {
    const old = before.cells[row] ?? {};
    const now = current.cells[row] ?? {};
    if (old === now) continue;
    for (const column of keysOf(old, now)) {
      const one = old[column];
      const other = now[column];
      if (one === other) continue;
      const isFormulaKept = isSameFormula(one, other);
      if (!isFormulaKept) changes.formulas.add(cellName(row, column));
      if (!isFormulaKept || !isSameValue(one, other) || !styles.isSame(one?.style, other?.style)) {
        (changes.cells[row] ??= {})[column] = true;
      }
    }
  }
  return changes;
}

/** The numbers that are keys of either record. */
function* keysOf(one: Record<number, unknown>, other: Record<number, unknown>): Generator<number> {
  for (const key in one) yield Number(key);
  for (const key in other) if (!(key in one)) yield Number(key);
}

/** Same text, same area; whether an array formula was typed the old way is then left as it was. */
export function isSameFormula(one: CellData | undefined, other: CellData | undefined): boolean {
  if (one?.formula !== other?.formula) return false;
  return (
    one?.formula === undefined ||
    ((one.spill?.rows ?? 1) === (other?.spill?.rows ?? 1) &&
      (one.spill?.columns ?? 1) === (other?.spill?.columns ?? 1))
  );
}

export function isSameValue(one: CellData | undefined, other: CellData | undefined): boolean {
  return (
    (one?.value ?? null) === (other?.value ?? null) &&
    (one?.isError ?? false) === (other?.isError ?? false) &&
    (one?.isText ?? false) === (other?.isText ?? false)
  );
}

/** A sheet with rows and columns where they went. */
export function movedCells(sheet: Cells, movement: Movement): Cells {
  if (movement.isNone) return sheet;
  const cells: SheetData['cells'] = {};
  for (const [row, line] of Object.entries(sheet.cells)) {
    const toRow = movement.row(Number(row));
    if (toRow === null) continue;
    const target: Record<number, CellData> = {};
    for (const [column, cell] of Object.entries(line)) {
      const toColumn = movement.column(Number(column));
      if (toColumn !== null) target[toColumn] = cell;
    }
    cells[toRow] = target;
  }
  const rows: SheetData['rows'] = {};
  for (const [row, format] of Object.entries(sheet.rows)) {
    const toRow = movement.row(Number(row));
    if (toRow !== null) rows[toRow] = format;
  }
  return { cells, rows };
}

function resultCells(sheet: Cells): Set<string> {
  const results = new Set<string>();
  for (const row in sheet.cells) {
    const line = sheet.cells[row] ?? {};
    for (const column in line) {
      const area = line[column]?.spill;
      if (area) forEachOther(area, Number(row), Number(column), (name) => results.add(name));
    }
  }
  return results;
}

function forEachOther(area: Area, row: number, column: number, visit: (name: string) => void): void {
  for (let r = row; r < row + area.rows; r++) {
    for (let c = column; c < column + area.columns; c++) {
      if (r !== row || c !== column) visit(cellName(r, c));
    }
  }
}

function changedRows(before: Cells, current: Cells, styles: StyleWriter): number[] {
  return [...keysOf(before.rows, current.rows)].filter((row) => {
    const one = before.rows[row] ?? {};
    const other = current.rows[row] ?? {};
    return (
      one.height !== other.height ||
      (one.hidden ?? false) !== (other.hidden ?? false) ||
      !styles.isSame(one.style, other.style)
    );
  });
}
