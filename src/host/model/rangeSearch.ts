import type { Book, CellInput, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import { invalidArgument } from './address';

export interface FindCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  searchDirection?: 'Forward' | 'Backwards';
}

/** Single cells whose shown text matches, row by row; "*" and "?" are wildcards as in Excel's Find. */
export function findMatches(
  book: Book,
  area: SheetArea,
  text: string,
  criteria: FindCriteria | null,
): Area[] {
  if (typeof text !== 'string' || text === '') throw invalidArgument('The text to find is empty.');
  const pattern = searchPattern(text, criteria ?? {});
  const found: Area[] = [];
  book.text(area).forEach((row, r) =>
    row.forEach((shown, c) => {
      if (shown !== '' && pattern.test(shown)) {
        found.push({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
      }
    }),
  );
  return criteria?.searchDirection === 'Backwards' ? found.reverse() : found;
}

/** Replaces text in what was typed (formulas included); returns how many cells changed. */
export function replaceAll(
  book: Book,
  area: SheetArea,
  text: string,
  replacement: string,
  criteria: FindCriteria | null,
): number {
  if (typeof text !== 'string' || text === '') throw invalidArgument('The text to replace is empty.');
  const pattern = searchPattern(text, criteria ?? {}, 'g');
  let count = 0;
  const input = book.formulas(area).map((row) =>
    row.map((typed): CellInput => {
      const before = String(typed);
      const after = before.replace(pattern, () => replacement);
      if (before === '' || after === before) return null;
      count++;
      return after;
    }),
  );
  if (count > 0) book.setCells(area, input, 'addin');
  return count;
}

function searchPattern(text: string, { completeMatch, matchCase }: FindCriteria, flags = ''): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (token) => {
    if (token === '*') return completeMatch ? '.*' : '.*?';
    if (token === '?') return '.';
    return `\\${token.at(-1)}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, `${flags}s${matchCase ? '' : 'i'}`);
}
