import type { RoleRatings } from '../../src/scoring/RoleRatings';

/**
 * The published index by the method's formula and nothing else: fractions of whole numbers, written
 * without looking at the code it judges. Numbers are taken as their decimals are typed.
 */
export function publishedByFractions(ratings: RoleRatings): number {
  let weighted: Fraction = [0n, 1n];
  for (const task of ratings.tasks) {
    weighted = plus(weighted, times(decimal(task.timeShare), decimal(task.score)));
  }
  const resistance = plus([6n, 1n], times([-1n, 1n], weighted));
  const evidence = plus([1n, 1n], times([4n, 100n], added(ratings.evidence)));
  const barriers = plus([1n, 1n], times([2n, 100n], added(ratings.barriers)));
  const growth = plus([1n, 1n], times([5n, 100n], decimal(ratings.growth)));
  const raw = times(times(resistance, evidence), times(barriers, growth));
  // (raw - 0.54) / 7.93 x 100, counted in tenths
  const [top, bottom] = times(plus(raw, [-54n, 100n]), [1000n * 100n, 793n]);
  const tenths = floor(2n * top + bottom, 2n * bottom);
  return Math.min(1000, Math.max(0, Number(tenths))) / 10;
}

type Fraction = readonly [top: bigint, bottom: bigint];

const decimals = new Map<number, Fraction>();

function decimal(number: number): Fraction {
  const known = decimals.get(number);
  if (known !== undefined) return known;
  const fraction = fractionOf(number);
  decimals.set(number, fraction);
  return fraction;
}

function fractionOf(number: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number));
  if (match === null) throw new Error(`${number} is no decimal number.`);
  const [, sign = '', whole = '', behind = '', exponent = '0'] = match;
  const places = BigInt(behind.length) - BigInt(exponent);
  const digits = BigInt(`${sign}${whole}${behind}`);
  return places >= 0n ? [digits, 10n ** places] : [digits * 10n ** -places, 1n];
}

function added(numbers: readonly number[]): Fraction {
  return numbers.map(decimal).reduce(plus, [0n, 1n]);
}

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return b === d ? [a + c, b] : [a * d + c * b, b * d];
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

function floor(top: bigint, bottom: bigint): bigint {
  const whole = top / bottom;
  return top % bottom !== 0n && top < 0n ? whole - 1n : whole;
}
