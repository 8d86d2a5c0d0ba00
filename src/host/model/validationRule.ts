import type { Book } from '../book/Book';
import type { DataValidation } from '../book/BookData';
import { areaAddress, invalidArgument, quotedSheetName } from './address';
import { RangeObject } from './RangeObject';

type Rule = DataValidation['rule'];

const TYPE_NAMES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  list: 'List',
  custom: 'Custom',
} as const;
const COMPARED = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** By the names in which books and files keep operators. */
const STORED: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** A validation that only prompts has no type of its own. */
export function validationTypeName(validation: Pick<DataValidation, 'rule'> | null): string {
  if (!validation) return 'None';
  const { rule } = validation;
  return rule.kind === 'custom' && rule.formula === '=TRUE' ? 'None' : TYPE_NAMES[rule.kind];
}

/** A rule as DataValidation.rule shows it: {list: {...}}, {wholeNumber: {...}}, {custom: {...}}. */
export function fromValidationRule(rule: Rule): Record<string, unknown> {
  if (rule.kind === 'list') return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.kind === 'custom') return rule.formula === '=TRUE' ? {} : { custom: { formula: rule.formula } };
  const operator = OPERATORS.find((name) => STORED[name] === rule.operator) ?? rule.operator;
  const { formula1, formula2 } = rule;
  return {
    [rule.kind]: {
      formula1: operand(formula1),
      ...(formula2 ? { formula2: operand(formula2) } : {}),
      operator,
    },
  };
}

/** @throws RichApiError InvalidArgument when the value is not exactly one kind of rule */
export function toValidationRule(book: Book, value: unknown): Rule {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(([, rule]) => rule);
  const [entry, more] = entries;
  if (!entry || more) throw invalidArgument('A validation rule is of exactly one kind, e.g. {list: ...}.');
  const [kind, given] = entry as [string, Record<string, unknown>];
  if (kind === 'list') {
    return {
      kind,
      source: listSource(book, given['source']),
      inCellDropDown: given['inCellDropDown'] !== false,
    };
  }
  if (kind === 'custom') return { kind, formula: asFormula(given['formula'], 'formula') };
  const compared = COMPARED.find((name) => name === kind);
  if (!compared) throw invalidArgument(`"${kind}" is not a kind of validation rule.`);
  const operator = OPERATORS.find((name) => name === given['operator']);
  if (!operator)
    throw invalidArgument(`"${String(given['operator'])}" is not one of ${OPERATORS.join(', ')}.`);
  const isPair = operator === 'Between' || operator === 'NotBetween';
  return {
    kind: compared,
    operator: STORED[operator] ?? operator,
    formula1: asFormula(given['formula1'], 'formula1', book),
    ...(isPair ? { formula2: asFormula(given['formula2'], 'formula2', book) } : {}),
  };
}

/** A list's source: text with commas, a formula, or a range. */
function listSource(book: Book, source: unknown): string {
  if (source instanceof RangeObject) return rangeFormula(book, source);
  if (typeof source === 'string' && source !== '') return source;
  throw invalidArgument('A list needs a source: "a,b,c", a formula or a range.');
}

function asFormula(value: unknown, what: string, book?: Book): string {
  if (value instanceof RangeObject && book) return rangeFormula(book, value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw invalidArgument(`The validation rule has no ${what}.`);
}

function rangeFormula(book: Book, range: RangeObject): string {
  return `=${quotedSheetName(book.sheet(range.sheetId).name)}!${areaAddress(range, true)}`;
}

/** Numbers are given back as numbers. */
function operand(formula: string): string | number {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;
}
