import { total } from './exactScore';
import { LIKELY_GREEN_FROM_PROTECTION, LIKELY_YELLOW_FROM_PROTECTION } from './method';
import { toNumber } from './Rational';

export type QuickScreen =
  'Almost certainly Red Zone' | 'Likely Red Zone' | 'Likely Yellow Zone' | 'Likely Green Zone';

/**
 * The first guess, before the tasks are decomposed.
 *
 * @param principles three ratings 0..3 each
 * @param growth -2..2
 */
export function quickScreen(principles: readonly number[], growth: number): QuickScreen {
  const protection = toNumber(total(principles));
  if (protection >= LIKELY_GREEN_FROM_PROTECTION) return 'Likely Green Zone';
  if (protection >= LIKELY_YELLOW_FROM_PROTECTION) return 'Likely Yellow Zone';
  return growth < 0 ? 'Almost certainly Red Zone' : 'Likely Red Zone';
}
