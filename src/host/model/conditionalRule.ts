import type { ConditionalRule } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';

/** Rule kinds by the API's names of conditional format types. */
const TYPE_BY_KIND: Record<ConditionalRule['kind'], string> = {
  cellValue: 'CellValue',
  text: 'ContainsText',
  formula: 'Custom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  opaque: 'PresetCriteria',
};

export function conditionalTypeName(rule: ConditionalRule): string {
  return TYPE_BY_KIND[rule.kind];
}

/** A rule as add(type) makes it: it marks nothing until it is completed. */
export function newConditionalRule(type: string): ConditionalRule {
  switch (type) {
    case 'Custom':
      return { kind: 'formula', formula: '=FALSE', format: {} };
    case 'CellValue':
      return { kind: 'cellValue', operator: 'equal', formula1: '=""', format: {} };
    case 'ContainsText':
      return { kind: 'text', operator: 'contains', text: '', format: {} };
    case 'ColorScale':
      return { kind: 'colorScale', points: [] };
    case 'DataBar':
      return { kind: 'dataBar', color: '#638EC6' };
    case 'IconSet':
    case 'TopBottom':
    case 'PresetCriteria':
      throw new RichApiError(
        'ApiNotFound',
        `ConditionalFormatCollection.add("${type}") is not modelled by the embedded host.`,
        404,
      );
    default:
      throw invalidArgument(`"${type}" is not a type of conditional format.`);
  }
}

const CELL_VALUE_OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
} as const;
const TEXT_OPERATORS = {
  contains: 'Contains',
  notContains: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;

type CellValueRule = Extract<ConditionalRule, { kind: 'cellValue' }>;
type TextRule = Extract<ConditionalRule, { kind: 'text' }>;

export function cellValueRule({ operator, formula1, formula2 }: CellValueRule): Record<string, unknown> {
  return { operator: CELL_VALUE_OPERATORS[operator], formula1, ...(formula2 ? { formula2 } : {}) };
}

export function toCellValueRule(rule: CellValueRule, value: unknown): CellValueRule {
  const { operator, formula1, formula2 } = value as {
    operator: string;
    formula1: unknown;
    formula2?: unknown;
  };
  const key = keyOf(CELL_VALUE_OPERATORS, operator);
  if (formula1 === undefined || formula1 === null) throw invalidArgument('The rule has no formula1.');
  const needsTwo = key === 'between' || key === 'notBetween';
  if (needsTwo && (formula2 === undefined || formula2 === null))
    throw invalidArgument('The rule has no formula2.');
  return {
    kind: 'cellValue',
    operator: key,
    formula1: asFormula(formula1),
    ...(needsTwo ? { formula2: asFormula(formula2) } : {}),
    format: rule.format,
  };
}

export function textRule({ operator, text }: TextRule): Record<string, unknown> {
  return { operator: TEXT_OPERATORS[operator], text };
}

export function toTextRule(rule: TextRule, value: unknown): TextRule {
  const { operator, text } = value as { operator: string; text: unknown };
  return {
    kind: 'text',
    operator: keyOf(TEXT_OPERATORS, operator),
    text: String(text ?? ''),
    format: rule.format,
  };
}

/** Points of a colour scale by the file format's names. */
const POINT_TYPES = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
} as const;

type ColorScale = Extract<ConditionalRule, { kind: 'colorScale' }>;

export function colorScaleCriteria({ points }: ColorScale): Record<string, unknown> | null {
  const [first, second, third] = points.map(({ type, value, color }) => ({
    type: POINT_TYPES[type as keyof typeof POINT_TYPES] ?? type,
    formula: value ?? null,
    color,
  }));
  if (!first || !second) return null;
  return third ? { minimum: first, midpoint: second, maximum: third } : { minimum: first, maximum: second };
}

export function toColorScale(value: unknown): ColorScale {
  interface Criterion {
    type: string;
    formula?: unknown;
    color?: string;
  }
  const { minimum, midpoint, maximum } = value as {
    minimum?: Criterion;
    midpoint?: Criterion;
    maximum?: Criterion;
  };
  if (!minimum || !maximum) throw invalidArgument('A colour scale needs minimum and maximum.');
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map(({ type, formula, color }) => ({
    type: keyOf(POINT_TYPES, type),
    ...(formula === undefined || formula === null ? {} : { value: String(formula) }),
    color: color ?? '#FFFFFF',
  }));
  return { kind: 'colorScale', points };
}

/** Operands of rules are formulas; a number or text given as such becomes one. */
function asFormula(operand: unknown): string {
  const text = String(operand);
  if (text.startsWith('=')) return text;
  return text !== '' && Number.isFinite(Number(text)) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
}

function keyOf<K extends string>(names: Record<K, string>, name: string): K {
  const entry = Object.entries(names).find(([, value]) => value === name);
  if (!entry) throw invalidArgument(`"${name}" is not one of ${Object.values(names).join(', ')}.`);
  return entry[0] as K;
}
