import { GREEN_FROM, YELLOW_FROM } from './method';

export type Zone = 'Green' | 'Yellow' | 'Red';

export type Label =
  | 'Green (Accelerated)'
  | 'Green (Transforming)'
  | 'Green (Stable)'
  | 'Yellow (Urgent)'
  | 'Yellow (Moderate)'
  | 'Red';

/** The zone of a published figure, 0..100. */
export function zone(publishedAijri: number): Zone {
  if (publishedAijri >= GREEN_FROM) return 'Green';
  return publishedAijri >= YELLOW_FROM ? 'Yellow' : 'Red';
}
