import { roundHalfUp } from '../figures';

/** A number as somebody wrote it, so that another can be written in its place in the same form. */
export interface StatedNumber {
  readonly value: number;
  readonly decimals: number;
  /** "half a point": meant by and large. */
  readonly isRough: boolean;
}

/** @returns null for what is no number: "a few points" */
export function parseStated(text: string): StatedNumber | null {
  const words = IN_WORDS[text.toLowerCase()];
  if (words !== undefined) return words;
  const digits = FORM.exec(text)?.groups;
  if (digits?.whole === undefined) return null;
  const fraction = digits.fraction ?? '';
  const size = Number(`${digits.whole}.${fraction}0`);
  const isNegative = digits.sign === '-' || digits.sign === MINUS;
  return { value: isNegative ? -size : size, decimals: fraction.length, isRough: false };
}

/**
 * A value in the form of what was stated: sign, decimals, decimal comma, "%" and "/10" stay.
 *
 * @param least decimals below which the value would lose what the method gives
 */
export function writeLike(stated: string, value: number, least: number): string {
  const form = FORM.exec(stated)?.groups;
  const decimals = Math.max(least, form?.fraction?.length ?? 0);
  const rounded = roundHalfUp(value, decimals);
  const digits = Math.abs(rounded).toFixed(decimals);
  if (form === undefined) return `${digits} ${digits === '1' ? 'point' : 'points'}`;
  const minus = form.sign === '-' || form.sign === undefined ? '-' : MINUS;
  const sign = rounded < 0 ? minus : rounded > 0 && form.sign !== undefined ? '+' : '';
  const mark = form.mark ?? '.';
  return `${sign}${digits.replace('.', mark)}${form.rest ?? ''}`;
}

const MINUS = '\u2212';
const FORM =
  /^(?<sign>[+\-\u2212])?(?<whole>\d+)(?:(?<mark>[.,])(?<fraction>\d+))?(?<rest>\s*%|\s*\/\s*\d+(?:\.\d+)?)?$/;

const IN_WORDS: Readonly<Record<string, StatedNumber>> = {
  'half a point': { value: 0.5, decimals: 1, isRough: true },
  'a point': { value: 1, decimals: 0, isRough: true },
  'one point': { value: 1, decimals: 0, isRough: true },
};
