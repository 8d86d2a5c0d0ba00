import type { Book } from '../book/Book';
import type { Area, DataValidation } from '../book/BookData';
import { intersection } from './address';
import { rangeOfFormula, type RangeObject } from './RangeObject';

/**
 * Cells of the areas whose value breaks their validation rule. Rules whose operands are formulas other
 * than numbers, texts and ranges are taken as kept: judging them would need a calculation of their own.
 */
export function invalidCells(book: Book, sheetId: string, areas: readonly RangeObject[]): Area[] {
  return book.dataValidations(sheetId).flatMap((validation) =>
    validation.areas.flatMap((area) =>
      areas.flatMap((asked) => {
        const shared = intersection(area, asked);
        const used = shared && book.usedArea(sheetId, true);
        const part = shared && used ? intersection(shared, used) : null;
        if (!part) return [];
        return book
          .values({ sheetId, ...part })
          .flatMap((row, r) =>
            row.flatMap((value, c) =>
              isKept(book, validation, value)
                ? []
                : [{ row: part.row + r, column: part.column + c, rows: 1, columns: 1 }],
            ),
          );
      }),
    ),
  );
}

function isKept(
  book: Book,
  { rule, ignoreBlanks }: DataValidation,
  value: string | number | boolean,
): boolean {
  if (value === '') return ignoreBlanks || rule.kind === 'list';
  switch (rule.kind) {
    case 'custom':
      return true;
    case 'list': {
      const allowed = listItems(book, rule.source);
      return allowed === null || allowed.includes(String(value).toLowerCase());
    }
    case 'textLength':
      return compare(String(value).length, rule.operator, rule.formula1, rule.formula2);
    default:
      if (typeof value !== 'number') return false;
      if (rule.kind === 'wholeNumber' && !Number.isInteger(value)) return false;
      return compare(value, rule.operator, rule.formula1, rule.formula2);
  }
}

function listItems(book: Book, source: string): string[] | null {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim().toLowerCase());
  const range = rangeOfFormula(book, source);
  return range
    ? book
        .values(range)
        .flat()
        .map((item) => String(item).toLowerCase())
    : null;
}

function compare(value: number, operator: string, formula1: string, formula2?: string): boolean {
  const first = Number(formula1.replace(/^=/, ''));
  const second = Number((formula2 ?? '').replace(/^=/, ''));
  if (Number.isNaN(first) || Number.isNaN(second)) return true;
  switch (operator) {
    case 'between':
      return value >= first && value <= second;
    case 'notBetween':
      return value < first || value > second;
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
    default:
      return true;
  }
}
