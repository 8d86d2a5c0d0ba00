import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';

export interface FilterCriteria {
  filterOn: string;
  values?: (string | { date: string; specificity: string })[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  dynamicCriteria?: string;
}

interface FilteredCell {
  value: string | number | boolean;
  text: string;
}

/** The shown texts of a column that a filter lets through. */
export function shownValues(cells: readonly FilteredCell[], criteria: FilterCriteria): string[] {
  const isShown = predicate(cells, criteria);
  const passing = cells.filter(isShown).map(({ text }) => text);
  // Values asked for are kept even where no cell has them now.
  const asked = criteria.filterOn === 'Values' ? textsOf(criteria) : [];
  return [...new Set([...asked, ...passing])];
}

function predicate(
  cells: readonly FilteredCell[],
  criteria: FilterCriteria,
): (cell: FilteredCell) => boolean {
  const count = Number(criteria.criterion1);
  switch (criteria.filterOn) {
    case 'Values': {
      const asked = new Set(textsOf(criteria).map((text) => text.toLowerCase()));
      return ({ text }) => asked.has(text.toLowerCase());
    }
    case 'Custom': {
      const first = customPredicate(criteria.criterion1 ?? '');
      if (criteria.criterion2 === undefined) return first;
      const second = customPredicate(criteria.criterion2);
      return criteria.operator === 'Or'
        ? (cell) => first(cell) || second(cell)
        : (cell) => first(cell) && second(cell);
    }
    case 'TopItems':
      return ranked(cells, count, true);
    case 'BottomItems':
      return ranked(cells, count, false);
    case 'TopPercent':
      return ranked(cells, Math.max(1, Math.floor((numbersOf(cells).length * count) / 100)), true);
    case 'BottomPercent':
      return ranked(cells, Math.max(1, Math.floor((numbersOf(cells).length * count) / 100)), false);
    case 'Dynamic': {
      const numbers = numbersOf(cells);
      const mean = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
      if (criteria.dynamicCriteria === 'AboveAverage')
        return ({ value }) => typeof value === 'number' && value > mean;
      if (criteria.dynamicCriteria === 'BelowAverage')
        return ({ value }) => typeof value === 'number' && value < mean;
      throw notModelled(`The dynamic filter ${criteria.dynamicCriteria}`);
    }
    default:
      throw notModelled(`A filter on ${criteria.filterOn}`);
  }
}

function textsOf({ values }: FilterCriteria): string[] {
  return (values ?? []).map((value) => {
    if (typeof value === 'object') throw notModelled('A filter by dates');
    return String(value);
  });
}

function numbersOf(cells: readonly FilteredCell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

function ranked(
  cells: readonly FilteredCell[],
  count: number,
  isTop: boolean,
): (cell: FilteredCell) => boolean {
  if (!(count >= 1)) throw invalidArgument(`A filter for ${count} items shows nothing.`);
  const sorted = numbersOf(cells).sort((a, b) => (isTop ? b - a : a - b));
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    limit !== undefined && typeof value === 'number' && (isTop ? value >= limit : value <= limit);
}

/** "=text", "<>text", ">5", "<=2.5", with "*" and "?" in texts. */
function customPredicate(criterion: string): (cell: FilteredCell) => boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const pattern = operand
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    const text = new RegExp(`^${pattern}$`, 'is');
    const isEqual = (cell: FilteredCell): boolean =>
      (typeof cell.value === 'number' && cell.value === number) ||
      text.test(cell.text) ||
      text.test(String(cell.value));
    return operator === '=' ? isEqual : (cell) => !isEqual(cell);
  }
  if (Number.isNaN(number)) throw invalidArgument(`"${criterion}" does not compare with a number.`);
  return ({ value }) => {
    if (typeof value !== 'number') return false;
    if (operator === '>') return value > number;
    if (operator === '<') return value < number;
    return operator === '>=' ? value >= number : value <= number;
  };
}

function notModelled(what: string): RichApiError {
  return new RichApiError('ApiNotFound', `${what} is not modelled by the embedded host.`, 404);
}
