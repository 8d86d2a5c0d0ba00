import { exactScore, heldAijri, publishedAijri } from './exactScore';
import {
  BARRIER_STEP,
  EVIDENCE_STEP,
  GROWTH_STEP,
  PUBLISHED_DECIMALS,
  RAW_FLOOR,
  RAW_SPAN,
  RESISTANCE_FROM,
} from './method';
import type { RoleRatings } from './RoleRatings';

/**
 * The published index of one role: 0..100, one decimal, rounded half up from the exact value.
 *
 * Shares in tenths of a percent and ratings in halves are calculated in whole numbers that fit a
 * binary number exactly; anything finer takes the way of fractions. Both give the same figure.
 */
export function aijri(ratings: RoleRatings): number {
  return aijriInWholeNumbers(ratings) ?? publishedAijri(exactScore(ratings).raw);
}

// Units in which every usual rating is a whole number.
const SHARE_UNITS = 1000;
const RATING_UNITS = 2;

// A modifier of 1 + half points x step / 2 is (UNITS + half points) / UNITS.
const EVIDENCE_UNITS = wholeNumber(RATING_UNITS / EVIDENCE_STEP);
const BARRIER_UNITS = wholeNumber(RATING_UNITS / BARRIER_STEP);
const GROWTH_UNITS = wholeNumber(RATING_UNITS / GROWTH_STEP);
const TASK_UNITS = SHARE_UNITS * RATING_UNITS;
const RAW_UNITS = TASK_UNITS * EVIDENCE_UNITS * BARRIER_UNITS * GROWTH_UNITS;

const FLOOR_IN_RAW_UNITS = wholeNumber(RAW_FLOOR * RAW_UNITS);
const PUBLISHED_STEPS = 10 ** PUBLISHED_DECIMALS;
const RAW_UNITS_PER_PUBLISHED_STEP = wholeNumber((RAW_SPAN * RAW_UNITS) / (100 * PUBLISHED_STEPS));

/**
 * The largest number on the way is twice the best raw product, 2 x 9.24 x 400,000,000: far below 2^53,
 * so that every step is exact, and so is the integer part of the one division.
 *
 * @returns null when a share or a rating is no whole number of those units
 */
function aijriInWholeNumbers(ratings: RoleRatings): number | null {
  let resistance = RESISTANCE_FROM * TASK_UNITS;
  for (const task of ratings.tasks) {
    const share = Math.round(task.timeShare * SHARE_UNITS);
    const score = task.score * RATING_UNITS;
    if (share / SHARE_UNITS !== task.timeShare || !Number.isInteger(score)) return null;
    resistance -= share * score;
  }
  const evidence = totalInUnits(ratings.evidence);
  const barriers = totalInUnits(ratings.barriers);
  const growth = ratings.growth * RATING_UNITS;
  if (evidence === null || barriers === null || !Number.isInteger(growth)) return null;
  const raw = resistance * (EVIDENCE_UNITS + evidence) * (BARRIER_UNITS + barriers) * (GROWTH_UNITS + growth);
  const roundedHalfUp = Math.floor(
    (2 * (raw - FLOOR_IN_RAW_UNITS) + RAW_UNITS_PER_PUBLISHED_STEP) / (2 * RAW_UNITS_PER_PUBLISHED_STEP),
  );
  return heldAijri(roundedHalfUp / PUBLISHED_STEPS);
}

function totalInUnits(ratings: readonly number[]): number | null {
  let total = 0;
  for (const rating of ratings) {
    const units = rating * RATING_UNITS;
    if (!Number.isInteger(units)) return null;
    total += units;
  }
  return total;
}

/** A constant of the method that is whole in these units; its binary noise is taken off. */
function wholeNumber(value: number): number {
  const whole = Math.round(value);
  if (Math.abs(value - whole) > 1e-6) throw new RangeError(`${value} is no whole number of units.`);
  return whole;
}
