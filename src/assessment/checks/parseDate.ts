import { cellValue } from '../cellValue';

/** A day, month, quarter or year as somebody dates a source; days are at midnight, local time. */
export interface StatedDate {
  readonly firstDay: Date;
  readonly lastDay: Date;
  /** "2026-03-15", "2026-03", "2026" */
  readonly shown: string;
}

/**
 * Reads an Excel date (a serial number of the 1900 system) or a text: 2026-03-15, 2026-03, 15.03.2026,
 * 03/2026, March 2026, 15 March 2026, March 15, 2026, Q1 2026, 2026.
 *
 * @returns null for anything else; 3/4/2026 as well, where day and month cannot be told apart
 */
export function parseDate(cell: unknown): StatedDate | null {
  const value = cellValue(cell);
  if (value.kind === 'number') return ofNumber(value.number);
  return value.kind === 'text' ? ofText(value.text) : null;
}

/** Whole months from one day to another; negative when the other comes first. */
export function monthsBetween(from: Date, to: Date): number {
  const months = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth();
  return to.getDate() < from.getDate() ? months - 1 : months;
}

// Excel's dates from 1980 to 2079; a number below them is more likely a year, or no date at all.
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 65_746;
/** Day 0 of the serial numbers, given that Excel counts a 29 February 1900. */
const DAY_ZERO = [1899, 11, 30] as const;

function ofNumber(number: number): StatedDate | null {
  if (Number.isInteger(number) && isYear(number)) return year(number);
  if (number < FIRST_SERIAL || number > LAST_SERIAL) return null;
  const [y, m, d] = DAY_ZERO;
  return day(new Date(y, m, d + Math.floor(number)));
}

function ofText(text: string): StatedDate | null {
  const parts = text.toLowerCase().replace(/[,]/g, ' ').replace(/\s+/g, ' ').trim();
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(parts);
    if (found) return read(found.slice(1));
  }
  return null;
}

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => StatedDate | null;
}

const FORMS: readonly DateForm[] = [
  {
    pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t.*)?$/,
    read: ([y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    read: ([d, m, y]) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/,
    read: ([one, other, y]) => dayOrMonthFirst(Number(one), Number(other), Number(y)),
  },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, read: ([y, m]) => month(Number(y), Number(m)) },
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, read: ([m, y]) => month(Number(y), Number(m)) },
  { pattern: /^([a-z]+)\.?[ -](\d{4})$/, read: ([m, y]) => month(Number(y), monthNumber(m)) },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([a-z]+)\.?[ -](\d{4})$/,
    read: ([d, m, y]) => dayOf(Number(y), monthNumber(m), Number(d)),
  },
  {
    pattern: /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/,
    read: ([m, d, y]) => dayOf(Number(y), monthNumber(m), Number(d)),
  },
  { pattern: /^q([1-4])[ /-]?(\d{4})$/, read: ([q, y]) => quarter(Number(y), Number(q)) },
  { pattern: /^(\d{4})[ /-]?q([1-4])$/, read: ([y, q]) => quarter(Number(y), Number(q)) },
  { pattern: /^(\d{4})$/, read: ([y]) => (isYear(Number(y)) ? year(Number(y)) : null) },
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1..12; 0 = no month's name */
function monthNumber(name = ''): number {
  return name.length < 3 ? 0 : MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function dayOrMonthFirst(one: number, other: number, inYear: number): StatedDate | null {
  if (one > 12) return dayOf(inYear, other, one);
  return other > 12 || one === other ? dayOf(inYear, one, other) : null;
}

function dayOf(y: number, m: number, d: number): StatedDate | null {
  const date = new Date(y, m - 1, d);
  // 31 February would be taken for a day in March.
  return isYear(y) && date.getMonth() === m - 1 && date.getDate() === d ? day(date) : null;
}

function day(date: Date): StatedDate {
  const shown = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  return { firstDay: date, lastDay: date, shown };
}

function month(y: number, m: number): StatedDate | null {
  if (!isYear(y) || m < 1 || m > 12) return null;
  return { ...months(y, m, m), shown: `${y}-${twoDigits(m)}` };
}

function quarter(y: number, q: number): StatedDate | null {
  return isYear(y) ? { ...months(y, 3 * q - 2, 3 * q), shown: `Q${q} ${y}` } : null;
}

function year(y: number): StatedDate {
  return { ...months(y, 1, 12), shown: String(y) };
}

function months(y: number, first: number, last: number): { firstDay: Date; lastDay: Date } {
  return { firstDay: new Date(y, first - 1, 1), lastDay: new Date(y, last, 0) };
}

function isYear(number: number): boolean {
  return number >= 1980 && number < 2080;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
