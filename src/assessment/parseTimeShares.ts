import { TIME_SHARE_TOLERANCE } from '../scoring/method';
import { compare, multiply, rational, subtract, sum, toNumber } from '../scoring/Rational';
import { cellValue, type CellValue } from './cellValue';
import { messages } from './messages';
import type { Problem } from './Problem';

/** One cell of the Time column. */
export interface TimeRow {
  /** In the table's body or in the range, from 1. */
  readonly row: number;
  readonly time: unknown;
}

export interface TimeShares {
  /** 0..1, as many as there are rows; null where a share is missing or unusable. */
  readonly timeShares: readonly (number | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the Time column: 20% (the number 0.2), 20 or the text "20%"; the column as a whole tells
 * whether its numbers are percentages.
 */
export function parseTimeShares(rows: readonly TimeRow[]): TimeShares {
  const problems: Problem[] = [];
  const values = rows.map((row) => timeValue(row.time));
  const inPercent = areInPercent(values);
  const timeShares = rows.map((row, index) => {
    const value = values[index] ?? { kind: 'blank' };
    return timeShare(row.row, value, inPercent, problems);
  });
  if (!problems.some((problem) => problem.severity === 'error')) {
    problems.push(...totalProblems(timeShares));
  }
  return { timeShares, problems };
}

type TimeValue = CellValue | { readonly kind: 'percent'; readonly number: number; readonly text: string };

// "20%", "12,5 %"
const PERCENT_TEXT = /^([+-]?\d+(?:[.,]\d+)?)\s*%$/;

function timeValue(cell: unknown): TimeValue {
  const value = cellValue(cell);
  if (value.kind !== 'text') return value;
  const digits = PERCENT_TEXT.exec(value.text.replace('\u2212', '-'))?.[1];
  return digits === undefined
    ? value
    : { kind: 'percent', number: Number(digits.replace(',', '.')), text: value.text };
}

// Shares add up to 1, percentages to 100. In between, a wrong total may still be either: numbers that are all
// 1 or more are taken for percentages, others up to 10 for shares, so that 150% (1.5) is found and not
// taken for 1.5%.
function areInPercent(values: readonly TimeValue[]): boolean {
  const sizes: number[] = [];
  for (const value of values) {
    if (value.kind === 'number' && value.number !== 0) sizes.push(Math.abs(value.number));
  }
  const total = sizes.reduce((subtotal, size) => subtotal + size, 0);
  if (total <= 2) return false;
  return total >= 10 || sizes.every((size) => size >= 1);
}

function timeShare(row: number, value: TimeValue, inPercent: boolean, problems: Problem[]): number | null {
  const problem = (severity: Problem['severity'], message: string): null => {
    problems.push({ severity, place: { table: 'Tasks', row, column: 'Time' }, message });
    return null;
  };
  switch (value.kind) {
    case 'blank':
      return problem('missing', messages.noTime(`Task ${row}`));
    case 'number':
    case 'percent': {
      const isPercent = value.kind === 'percent' || inPercent;
      const share = isPercent ? hundredth(value.number) : value.number;
      if (share >= 0 && share <= 1) return share;
      const notation = value.kind === 'number' && inPercent ? '' : '%';
      const shown = isPercent ? value.number : percent(share);
      return problem('error', messages.outsideShare(`Task ${row}, Time`, `${shown}${notation}`, notation));
    }
    default:
      return problem('error', messages.noShare(`Task ${row}, Time`, value));
  }
}

function totalProblems(timeShares: readonly (number | null)[]): Problem[] {
  const given = timeShares.filter((share) => share !== null);
  if (given.length === 0 || isSurely100Percent(given)) return [];
  const total = sum(given.map(rational));
  const isComplete = given.length === timeShares.length;
  const isTooMuch = compare(subtract(total, rational(1)), rational(TIME_SHARE_TOLERANCE)) > 0;
  const isTooLittle = compare(subtract(rational(1), total), rational(TIME_SHARE_TOLERANCE)) > 0;
  // Shares still to come can only add to the total.
  if (!isTooMuch && !(isComplete && isTooLittle)) return [];
  const figure = Number(toNumber(multiply(total, rational(100))).toFixed(4));
  return [
    {
      severity: 'error',
      place: { table: 'Tasks', column: 'Time' },
      message: messages.wrongTotal(String(figure)),
    },
  ];
}

// Well inside the tolerance the noise of a binary sum is of no account, and exact fractions can be spared.
function isSurely100Percent(timeShares: readonly number[]): boolean {
  const total = timeShares.reduce((subtotal, share) => subtotal + share, 0);
  return Math.abs(total - 1) < TIME_SHARE_TOLERANCE / 2;
}

// By the decimals, since 33.3 / 100 is not the binary number nearest to 0.333.
function hundredth(number: number): number {
  return shifted(number, -2);
}

function percent(share: number): number {
  return shifted(share, 2);
}

function shifted(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
