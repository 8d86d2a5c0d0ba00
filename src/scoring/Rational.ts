/** An exact fraction; the denominator is positive, and need not be reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The decimal number as typed: 0.1 becomes 1/10, not the binary number nearest to it. */
export function rational(decimal: number): Rational {
  if (Number.isSafeInteger(decimal)) return { numerator: BigInt(decimal), denominator: 1n };
  const [mantissa = '', exponentText] = String(decimal).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const exponent = Number(exponentText ?? 0) - fraction.length;
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(add, { numerator: 0n, denominator: 1n });
}

export function add(a: Rational, b: Rational): Rational {
  // Decimals have powers of ten below the line: the larger serves both, and the numbers stay short.
  if (a.denominator < b.denominator) return add(b, a);
  if (a.denominator % b.denominator === 0n) {
    const factor = a.denominator / b.denominator;
    return { numerator: a.numerator + b.numerator * factor, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** @throws RangeError when b is 0 */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('Division by zero.');
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded half up (towards the larger number) to so many decimals, as the nearest binary number. */
export function roundHalfUp(value: Rational, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * value.numerator * scale + value.denominator;
  return Number(floorDivide(twice, 2n * value.denominator)) / Number(scale);
}

/** The binary number nearest to the exact value; 0 for what is nearer to it than 1e-280. */
export function toNumber(value: Rational): number {
  const [top, bottom] = [Number(value.numerator), Number(value.denominator)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  return nearest(value);
}

function nearest(value: Rational): number {
  const negative = value.numerator < 0n;
  const numerator = negative ? -value.numerator : value.numerator;
  // A quotient of 64 bits or more, its last bit set when anything was cut off, rounds as the exact value would.
  const shift = Math.max(0, 64 + bitLength(value.denominator) - bitLength(numerator));
  const shifted = numerator << BigInt(shift);
  const quotient = shifted / value.denominator;
  const sticky = quotient * value.denominator === shifted ? quotient : quotient | 1n;
  const magnitude = Number(sticky) / 2 ** shift;
  return negative ? -magnitude : magnitude;
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

function bitLength(positive: bigint): number {
  return positive.toString(16).length * 4;
}
