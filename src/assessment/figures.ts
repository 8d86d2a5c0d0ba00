/** How figures are written: as the method publishes them, with the separators of one locale. */
export interface Figures {
  /** The index or a distance on it: one decimal. */
  index(value: number): string;
  /** Points of the index, one decimal, always with its sign. */
  points(value: number): string;
  /** Task resistance and modifiers: two decimals. */
  factor(value: number): string;
  /** The raw product: four decimals. */
  raw(value: number): string;
  /** A share 0..1 as a whole percentage. */
  share(value: number): string;
  /** A rating or a total as it was given, at most two decimals. */
  rating(value: number): string;
  /** A rating or a total that can be negative: with its sign, zero without. */
  signed(value: number): string;
}

/** @param locale BCP 47, e.g. "de-DE"; one the browser does not know is read as English */
export function figuresFor(locale: string): Figures {
  const known = isKnownLocale(locale) ? locale : 'en-US';
  const fixed = (decimals: number) => {
    const format = new Intl.NumberFormat(known, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return (value: number) => format.format(roundHalfUp(value, decimals));
  };
  const percent = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(known, { maximumFractionDigits: 2 });
  const oneDecimal = fixed(1);
  const rating = (value: number) => plain.format(roundHalfUp(value, 2));
  return {
    index: oneDecimal,
    points: (value) => withSign(roundHalfUp(value, 1), oneDecimal),
    factor: fixed(2),
    raw: fixed(4),
    share: (value) => percent.format(roundHalfUp(value, 2)),
    rating,
    signed: (value) => withSign(roundHalfUp(value, 2), rating),
  };
}

/**
 * Rounds half away from zero, as Excel's ROUND: 2.085 to two decimals is 2.09 although the binary number
 * next to it lies a trace below.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Twelve digits are more than any figure here carries and fewer than binary noise reaches.
  const scaled = Number((Math.abs(value) * scale).toPrecision(12));
  const rounded = Math.floor(scaled + 0.5) / scale;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Signs stand before the figure in every locale; the minus is the typographic one, as wide as the plus. */
function withSign(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0);
  return (value > 0 ? '+' : '\u2212') + format(Math.abs(value));
}

function isKnownLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    // Not a language tag at all, which the platform answers with a RangeError.
    return false;
  }
}
