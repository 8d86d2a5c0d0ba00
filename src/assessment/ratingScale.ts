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
import type { ColumnName } from './tableForms';

/** What one table's Score column may hold. */
export interface RatingScale {
  readonly table: 'Tasks' | 'Principles' | 'Evidence' | 'Barriers' | 'Growth';
  /** The column that names a row. */
  readonly nameColumn: ColumnName;
  /** How a message calls one row: "Task 3". */
  readonly rowName: string;
  readonly range: RatingRange;
  /** The method's rows in their order; null where a role has its own. */
  readonly names: readonly string[] | null;
}

export const taskScale: RatingScale = {
  table: 'Tasks',
  nameColumn: 'Task',
  rowName: 'Task',
  range: TASK_SCORE,
  names: null,
};

export const evidenceScale: RatingScale = {
  table: 'Evidence',
  nameColumn: 'Dimension',
  rowName: 'Evidence',
  range: EVIDENCE_RATING,
  names: EVIDENCE_DIMENSIONS,
};

export const barrierScale: RatingScale = {
  table: 'Barriers',
  nameColumn: 'Barrier',
  rowName: 'Barrier',
  range: BARRIER_RATING,
  names: BARRIERS,
};

export const principleScale: RatingScale = {
  table: 'Principles',
  nameColumn: 'Principle',
  rowName: 'Principle',
  range: PRINCIPLE_RATING,
  names: PRINCIPLES,
};

export const growthScale: RatingScale = {
  table: 'Growth',
  nameColumn: 'Factor',
  rowName: 'Growth',
  range: GROWTH_RATING,
  names: [GROWTH_FACTOR],
};
