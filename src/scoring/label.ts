import { ACCELERATED_FROM_GROWTH, TRANSFORMING_FROM_EXPOSURE, URGENT_FROM_EXPOSURE } from './method';
import { zone, type Label } from './zone';

/**
 * The zone with its sub-label.
 *
 * @param publishedAijri 0..100, one decimal
 * @param exposure share of task time that scores 3 or more, 0..1
 * @param growth -2..2
 */
export function label(publishedAijri: number, exposure: number, growth: number): Label {
  switch (zone(publishedAijri)) {
    case 'Green':
      if (growth >= ACCELERATED_FROM_GROWTH) return 'Green (Accelerated)';
      return exposure >= TRANSFORMING_FROM_EXPOSURE ? 'Green (Transforming)' : 'Green (Stable)';
    case 'Yellow':
      return exposure >= URGENT_FROM_EXPOSURE ? 'Yellow (Urgent)' : 'Yellow (Moderate)';
    case 'Red':
      return 'Red';
  }
}
