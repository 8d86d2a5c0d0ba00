import type { Book, CellInput } from '../book/Book';
import type { CellStyle } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import { asTyped, CELL_LIMIT } from './cellInput';
import type { RangeObject } from './RangeObject';
import { shiftFormula } from '../file/shiftFormula';

export interface CopyOptions {
  /** "All", "Formulas", "Values" or "Formats" */
  type: string;
  skipBlanks: boolean;
  transpose: boolean;
}

/** Copies a range as Paste Special does; the target is filled with as many copies as fit exactly, at least one. */
export function copyRange(book: Book, target: RangeObject, source: RangeObject, options: CopyOptions): void {
  const { type, transpose } = options;
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) {
    throw type === 'Link'
      ? new RichApiError('ApiNotFound', 'Range.copyFrom("Link") is not modelled by the embedded host.', 404)
      : invalidArgument(`"${type}" is not All, Formulas, Values or Formats.`);
  }
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const into = target.with({
    rows: target.rows % rows === 0 ? target.rows : rows,
    columns: target.columns % columns === 0 ? target.columns : columns,
  });
  if (into.cellCount > CELL_LIMIT) throw invalidArgument('The range to copy is too large.');
  // Read before anything is written: source and target may overlap.
  const values = book.values(source);
  const input = type === 'Values' ? values : book.formulas(source);
  const types = book.valueTypes(source);
  const from = (row: number, column: number): [number, number] =>
    transpose ? [column % source.rows, row % source.columns] : [row % source.rows, column % source.columns];
  const cell = (row: number, column: number): CellInput => {
    const [r, c] = from(row, column);
    const value = input[r]?.[c] ?? '';
    if (value === '' && options.skipBlanks) return null;
    // Text that begins with "=" is its own value; a formula's value is another.
    const isFormula = typeof value === 'string' && value.startsWith('=') && value !== values[r]?.[c];
    if (!isFormula) return asTyped(value, types[r]?.[c] ?? 'Empty');
    const [down, right] = [into.row + row - source.row - r, into.column + column - source.column - c];
    return `=${shiftFormula(value.slice(1), down, right)}`;
  };
  const styles = type === 'All' || type === 'Formats' ? stylesOf(book, source) : null;
  if (styles)
    copyStyles(book, into, (row, column) => {
      const [r, c] = from(row, column);
      return styles[r]?.[c] ?? {};
    });
  if (type !== 'Formats') book.setCells(into, grid(into, cell), 'addin');
}

function copyStyles(
  book: Book,
  into: RangeObject,
  styleAt: (row: number, column: number) => CellStyle,
): void {
  book.clear(into, 'Formats');
  grid(into, (row, column) => {
    const style = styleAt(row, column);
    if (Object.keys(style).length === 0) return;
    book.setStyle(
      into.with({ row: into.row + row, column: into.column + column, rows: 1, columns: 1 }),
      style,
    );
  });
}

function stylesOf(book: Book, source: RangeObject) {
  return grid(source, (row, column) => book.style(source.sheetId, source.row + row, source.column + column));
}

function grid<T>({ rows, columns }: RangeObject, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  );
}
