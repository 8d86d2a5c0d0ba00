import {
  AIJRI_MOST,
  BARRIER_STEP,
  EVIDENCE_STEP,
  EXPOSED_FROM_SCORE,
  GROWTH_STEP,
  PUBLISHED_DECIMALS,
  RAW_FLOOR,
  RAW_SPAN,
  RESISTANCE_FROM,
} from './method';
import { add, divide, multiply, rational, roundHalfUp, subtract, sum, type Rational } from './Rational';
import type { RoleRatings, TaskRating } from './RoleRatings';

/** The figures of one role without any rounding. */
export interface ExactScore {
  readonly taskResistance: Rational;
  readonly evidenceModifier: Rational;
  readonly barrierModifier: Rational;
  readonly growthModifier: Rational;
  readonly raw: Rational;
}

/** The product of the method, factor by factor, exact for the decimals as typed. */
export function exactScore(ratings: RoleRatings): ExactScore {
  const resistance = taskResistance(ratings.tasks);
  const evidence = evidenceModifier(total(ratings.evidence));
  const barriers = barrierModifier(total(ratings.barriers));
  const growth = growthModifier(rational(ratings.growth));
  return {
    taskResistance: resistance,
    evidenceModifier: evidence,
    barrierModifier: barriers,
    growthModifier: growth,
    raw: multiply(multiply(resistance, evidence), multiply(barriers, growth)),
  };
}

/** 6.00 minus the weighted task score: 1.00 (an agent can do all of it) .. 5.00 (none of it). */
export function taskResistance(tasks: readonly TaskRating[]): Rational {
  return subtract(rational(RESISTANCE_FROM), weightedTaskScore(tasks));
}

/** Sum of time share x task score, 1..5. */
export function weightedTaskScore(tasks: readonly TaskRating[]): Rational {
  return sum(tasks.map((task) => multiply(rational(task.timeShare), rational(task.score))));
}

/** Share of task time, 0..1, of the tasks that score 3 or more. */
export function exposure(tasks: readonly TaskRating[]): Rational {
  return sum(
    tasks.filter((task) => task.score >= EXPOSED_FROM_SCORE).map((task) => rational(task.timeShare)),
  );
}

export function total(ratings: readonly number[]): Rational {
  return sum(ratings.map(rational));
}

/** From the evidence total -10..10: 0.60 .. 1.40. */
export function evidenceModifier(evidenceTotal: Rational): Rational {
  return modifier(evidenceTotal, EVIDENCE_STEP);
}

/** From the barrier total 0..10: 1.00 .. 1.20. */
export function barrierModifier(barrierTotal: Rational): Rational {
  return modifier(barrierTotal, BARRIER_STEP);
}

/** From the growth rating -2..2: 0.90 .. 1.10. */
export function growthModifier(growth: Rational): Rational {
  return modifier(growth, GROWTH_STEP);
}

/** The index of a raw product, neither rounded nor held. */
export function exactAijri(raw: Rational): Rational {
  return divide(multiply(subtract(raw, rational(RAW_FLOOR)), rational(100)), rational(RAW_SPAN));
}

/** The index as published, 0..100: rounded half up to one decimal, and held at 100. */
export function publishedAijri(raw: Rational): number {
  return heldAijri(roundHalfUp(exactAijri(raw), PUBLISHED_DECIMALS));
}

/** Not above 100. */
export function heldAijri(aijri: number): number {
  return Math.min(AIJRI_MOST, aijri);
}

function modifier(points: Rational, step: number): Rational {
  return add(rational(1), multiply(points, rational(step)));
}
