import type { CellInput } from './Book';

export type Entered =
  | { kind: 'empty' }
  | { kind: 'formula'; formula: string }
  | { kind: 'value'; value: string | number | boolean; isForced?: boolean; numberFormat?: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What Excel (English, United States) makes of something typed into or assigned to a cell with the
 * given number format: text that reads as a number, percentage, date, time or truth value becomes
 * that, with a format when the cell has none.
 */
export function readTypedText(input: Exclude<CellInput, null>, format: string): Entered {
  if (typeof input !== 'string') return { kind: 'value', value: input };
  if (input === '') return { kind: 'empty' };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1), isForced: true };
  if (format === '@') return { kind: 'value', value: input, isForced: true };
  if (/^=./s.test(input)) return { kind: 'formula', formula: input };
  if (/^(true|false)$/i.test(input)) return { kind: 'value', value: /^true$/i.test(input) };
  const number = readNumber(input.trim()) ?? readDate(input.trim()) ?? readTime(input.trim());
  if (!number) return { kind: 'value', value: input };
  return format === 'General' || number.numberFormat === undefined
    ? { kind: 'value', ...number }
    : { kind: 'value', value: number.value };
}

interface Reading {
  value: number;
  numberFormat?: string;
}

function readNumber(text: string): Reading | null {
  const match = /^(\()?([+-])?(\$)?([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s*(%)?(\))?$/i.exec(
    text,
  );
  if (!match) return null;
  const [, open, sign1, dollar, sign2, whole, fraction, exponent, percent, close] = match;
  if ((!whole && (!fraction || fraction === '.')) || Boolean(open) !== Boolean(close)) return null;
  if (sign1 && sign2) return null;
  const digits = `${(whole ?? '0').replaceAll(',', '')}${fraction && fraction !== '.' ? fraction : ''}`;
  const isNegative = Boolean(open) || sign1 === '-' || sign2 === '-';
  // The exponent does the division, so that 33.3% is the double nearest to 0.333.
  const power = Number(exponent?.slice(1) ?? 0) - (percent ? 2 : 0);
  const size = Number(`${digits}e${power}`);
  if (!Number.isFinite(size)) return null;
  const value = isNegative ? -size : size;
  const hasFraction = (fraction?.length ?? 0) > 1;
  if (percent) return { value, numberFormat: hasFraction ? '0.00%' : '0%' };
  if (dollar) return { value, numberFormat: hasFraction ? '$#,##0.00' : '$#,##0' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  if (whole?.includes(',')) return { value, numberFormat: hasFraction ? '#,##0.00' : '#,##0' };
  return { value };
}

function readDate(text: string): Reading | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (numeric) return dateReading(fullYear(numeric[3]), Number(numeric[1]), Number(numeric[2]), 'm/d/yyyy');
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return dateReading(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})$/i.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
  return dateReading(fullYear(named[3]), month, Number(named[1]), 'd-mmm-yy');
}

function readTime(text: string): Reading | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const [, hourText, minute, second = '0', half] = match;
  let hour = Number(hourText);
  if (Number(minute) > 59 || Number(second) > 59 || hour > (half ? 12 : 23)) return null;
  if (half) hour = (hour % 12) + (/pm/i.test(half) ? 12 : 0);
  const value = (hour * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  const seconds = match[3] ? ':ss' : '';
  return { value, numberFormat: half ? `h:mm${seconds} AM/PM` : `h:mm${seconds}` };
}

/** Excel's serial day number of a date of the 1900 system. */
function dateReading(year: number, month: number, day: number, numberFormat: string): Reading | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  const days = Math.round(time / 86_400_000) + 25_569;
  // Excel counts a 29 February 1900 that never was.
  return { value: days < 61 ? days - 1 : days, numberFormat };
}

/** Two digits: 00 to 29 are of this century. */
function fullYear(text: string | undefined): number {
  const year = Number(text);
  if ((text ?? '').length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
