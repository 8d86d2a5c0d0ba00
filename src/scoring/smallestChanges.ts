import {
  barrierModifier,
  evidenceModifier,
  exactScore,
  growthModifier,
  publishedAijri,
  total,
} from './exactScore';
import {
  BARRIERS,
  BARRIER_RATING,
  EVIDENCE_DIMENSIONS,
  EVIDENCE_RATING,
  GREEN_FROM,
  GROWTH_RATING,
  PUBLISHED_DECIMALS,
  RAW_FLOOR,
  RAW_SPAN,
  RESISTANCE_FROM,
  TASK_SCORE,
  YELLOW_FROM,
} from './method';
import { add, compare, divide, multiply, rational, subtract, toNumber, type Rational } from './Rational';
import type { RoleRatings } from './RoleRatings';

/** What one input alone has to become, all others unchanged; null where no permitted value is enough. */
export interface SmallestChanges {
  /** Whole totals, -10..10, 0..10 and -2..2, with the index they give. */
  readonly evidenceTotal: ReachingTotal | null;
  readonly barrierTotal: ReachingTotal | null;
  readonly growth: ReachingTotal | null;
  /** 1..5, exact: the least that is published as the zone's lowest figure. */
  readonly taskResistance: number | null;
}

export interface ReachingTotal {
  readonly total: number;
  /** Published, 0..100. */
  readonly aijri: number;
}

/** The smallest change of each input with which the role is in that zone or above; the present value if it is. */
export function smallestChanges(ratings: RoleRatings, zone: 'Green' | 'Yellow'): SmallestChanges {
  const from = zone === 'Green' ? GREEN_FROM : YELLOW_FROM;
  const exact = exactScore(ratings);
  const reach = (
    present: Rational,
    presentModifier: Rational,
    most: number,
    modifier: (total: Rational) => Rational,
  ): ReachingTotal | null => {
    const others = divide(exact.raw, presentModifier);
    return leastTotal(present, most, from, (points) => publishedAijri(multiply(others, modifier(points))));
  };
  return {
    evidenceTotal: reach(
      total(ratings.evidence),
      exact.evidenceModifier,
      EVIDENCE_DIMENSIONS.length * EVIDENCE_RATING.most,
      evidenceModifier,
    ),
    barrierTotal: reach(
      total(ratings.barriers),
      exact.barrierModifier,
      BARRIERS.length * BARRIER_RATING.most,
      barrierModifier,
    ),
    growth: reach(rational(ratings.growth), exact.growthModifier, GROWTH_RATING.most, growthModifier),
    taskResistance: leastResistance(exact.taskResistance, divide(exact.raw, exact.taskResistance), from),
  };
}

function leastTotal(
  present: Rational,
  most: number,
  from: number,
  aijriAt: (total: Rational) => number,
): ReachingTotal | null {
  const presentTotal = toNumber(present);
  const candidates = [presentTotal];
  for (let next = Math.floor(presentTotal) + 1; next <= most; next++) candidates.push(next);
  for (const candidate of candidates) {
    const aijri = aijriAt(rational(candidate));
    if (aijri >= from) return { total: candidate, aijri };
  }
  return null;
}

function leastResistance(present: Rational, modifiers: Rational, from: number): number | null {
  // Half of a published step below the zone's edge is still rounded up to it.
  const edge = subtract(rational(from), divide(rational(10 ** -PUBLISHED_DECIMALS), rational(2)));
  const raw = add(multiply(divide(edge, rational(100)), rational(RAW_SPAN)), rational(RAW_FLOOR));
  const needed = divide(raw, modifiers);
  if (compare(present, needed) >= 0) return toNumber(present);
  const most = rational(RESISTANCE_FROM - TASK_SCORE.least);
  return compare(needed, most) > 0 ? null : toNumber(needed);
}
