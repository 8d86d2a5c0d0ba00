import type { CellInput, SheetArea } from '../book/Book';
import { invalidArgument } from './address';

/** Cells that one read or write may have on the web. */
export const CELL_LIMIT = 5_000_000;

/**
 * A value as written to a range's values, formulas or number formats, as a matrix of the range's size:
 * a single value goes to every cell, null leaves a cell as it is.
 *
 * @throws RichApiError InvalidArgument when the array's size differs from the range's
 */
export function toMatrix<T extends CellInput>(area: SheetArea, value: unknown): (T | null)[][] {
  if (area.rows * area.columns > CELL_LIMIT) {
    throw invalidArgument(`A write of ${area.rows * area.columns} cells exceeds the limit of ${CELL_LIMIT}.`);
  }
  if (!Array.isArray(value)) {
    const cell = toCell<T>(value);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => cell));
  }
  const rows = value as unknown[];
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) {
    const columns = new Set(rows.map((row) => (Array.isArray(row) ? row.length : 1)));
    throw invalidArgument(
      'The number of rows or columns in the input array doesn’t match the size or dimensions of the range: ' +
        `${rows.length} x ${[...columns].join('/')} given, ${area.rows} x ${area.columns} expected.`,
    );
  }
  return rows.map((row) => (row as unknown[]).map((cell) => toCell<T>(cell)));
}

function toCell<T extends CellInput>(value: unknown): T | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value as T;
  throw invalidArgument(
    `${JSON.stringify(value)} is not a value for a cell: text, number, true, false or null.`,
  );
}

/**
 * What to write so that a cell holds again what was read from it: text that would be read as a number,
 * a formula or the like keeps being text.
 */
export function asTyped(value: string | number | boolean, type: string): CellInput {
  const isAmbiguous =
    type === 'String' && typeof value === 'string' && /^['=+\-.\d($€£%]|^(true|false)$/i.test(value);
  return isAmbiguous ? `'${value}` : value;
}
