import {
  BARRIERS,
  BARRIER_RATING,
  EVIDENCE_DIMENSIONS,
  EVIDENCE_RATING,
  GROWTH_FACTOR,
  GROWTH_RATING,
  PRINCIPLES,
  PRINCIPLE_RATING,
  TASK_SCORE,
  type RatingRange,
} from '../scoring/method';

/** What one table's Score column may hold. */
export interface RatingScale {
  readonly table: 'Tasks' | 'Principles' | 'Evidence' | 'Barriers' | 'Growth';
  /** How a message calls one row: "Task 3". */
  readonly rowName: string;
  readonly range: RatingRange;
  /** The method's rows in their order; null where a role has its own. */
  readonly names: readonly string[] | null;
}

export const taskScale: RatingScale = { table: 'Tasks', rowName: 'Task', range: TASK_SCORE, names: null };

export const evidenceScale: RatingScale = {
  table: 'Evidence',
  rowName: 'Evidence',
  range: EVIDENCE_RATING,
  names: EVIDENCE_DIMENSIONS,
};

export const barrierScale: RatingScale = {
  table: 'Barriers',
  rowName: 'Barrier',
  range: BARRIER_RATING,
  names: BARRIERS,
};

export const principleScale: RatingScale = {
  table: 'Principles',
  rowName: 'Principle',
  range: PRINCIPLE_RATING,
  names: PRINCIPLES,
};

export const growthScale: RatingScale = {
  table: 'Growth',
  rowName: 'Growth',
  range: GROWTH_RATING,
  names: [GROWTH_FACTOR],
};
