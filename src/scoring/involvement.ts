import { AUGMENTATION_FROM_SCORE, DISPLACEMENT_FROM_SCORE } from './method';

/** What AI does to a task. */
export type Involvement = 'DISPLACEMENT' | 'AUGMENTATION' | 'NOT INVOLVED';

/** The involvement that a task score, 1..5, implies where the analyst has not said otherwise. */
export function involvementOfScore(score: number): Involvement {
  if (score >= DISPLACEMENT_FROM_SCORE) return 'DISPLACEMENT';
  return score >= AUGMENTATION_FROM_SCORE ? 'AUGMENTATION' : 'NOT INVOLVED';
}
