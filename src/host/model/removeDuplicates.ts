import type { Book, SheetArea } from '../book/Book';
import { invalidArgument } from './address';
import { asTyped } from './cellInput';

/**
 * Removes rows whose values in the given columns repeat an earlier row's; the rest moves up within the range.
 *
 * @param columns offsets within the range
 */
export function removeDuplicates(
  book: Book,
  range: SheetArea,
  columns: readonly number[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  const keyed = columns.length > 0 ? columns : Array.from({ length: range.columns }, (_, index) => index);
  const outside = keyed.find((column) => !Number.isInteger(column) || column < 0 || column >= range.columns);
  if (outside !== undefined) throw invalidArgument(`Column ${outside} is outside the range.`);
  const values = book.values(range);
  const types = book.valueTypes(range);
  const formulas = book
    .formulas(range)
    .map((row, r) =>
      row.map((typed, c) => (typed === values[r]?.[c] ? asTyped(typed, types[r]?.[c] ?? 'Empty') : typed)),
    );
  const head = hasHeader ? 1 : 0;
  const seen = new Set<string>();
  const kept = formulas.filter((_, index) => {
    if (index < head) return true;
    const row = values[index] ?? [];
    const key = JSON.stringify(keyed.map((column) => normalized(row[column] ?? '')));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const removed = range.rows - kept.length;
  if (removed > 0) {
    const blank = Array.from({ length: range.columns }, () => '');
    book.setCells(range, [...kept, ...Array.from({ length: removed }, () => blank)], 'addin');
  }
  return { removed, uniqueRemaining: kept.length - head };
}

/** Texts that differ in case only count as the same. */
function normalized(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
