import fc from 'fast-check';
import { add, compare, divide, rational, roundHalfUp, subtract, toNumber } from '../../src/scoring/Rational';

const decimals = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
  .filter((decimal) => Math.abs(decimal) > 1e-270);

describe('rational', () => {
  it.each([
    [0.1, 1n, 10n],
    [33.3, 333n, 10n],
    [-2.5, -25n, 10n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
    [0, 0n, 1n],
  ])('takes %d by its decimals', (decimal, numerator, denominator) => {
    expect(rational(decimal)).toEqual({ numerator, denominator });
  });

  it('comes back as the number it was', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        expect(toNumber(rational(decimal))).toBe(decimal);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds what binary numbers cannot', () => {
    expect(toNumber(add(rational(0.1), rational(0.2)))).toBe(0.3);
    expect(toNumber(subtract(rational(0.3), rational(0.1)))).toBe(0.2);
  });

  it('keeps the denominator positive', () => {
    expect(toNumber(divide(rational(1), rational(-4)))).toBe(-0.25);
    expect(compare(divide(rational(1), rational(-4)), rational(0))).toBe(-1);
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  it('gives the binary number nearest to a long fraction', () => {
    expect(toNumber({ numerator: 10n ** 40n, denominator: 3n * 10n ** 40n })).toBe(1 / 3);
    // A hair above the middle between two binary numbers, of which the even one is the lower.
    const middle = (2n ** 53n + 1n) * 10n ** 30n;
    expect(toNumber({ numerator: middle + 1n, denominator: 10n ** 30n })).toBe(2 ** 53 + 2);
    expect(toNumber({ numerator: -(2n ** 80n), denominator: 3n })).toBe(-(2 ** 80) / 3);
  });
});

describe('roundHalfUp', () => {
  it.each([
    [47.45, 47.5],
    [47.449999, 47.4],
    [0.05, 0.1],
    [-0.05, 0],
    [-0.06, -0.1],
    [1.005, 1],
  ])('rounds %d to %d', (value, rounded) => {
    expect(roundHalfUp(rational(value), 1)).toBeCloseTo(rounded, 12);
  });

  it('takes the decimals and not the binary number beneath', () => {
    expect(roundHalfUp(rational(1.005), 2)).toBe(1.01);
  });
});
