import { GREEN_FROM, PUBLISHED_DECIMALS, YELLOW_FROM } from './method';
import { zone, type Zone } from './zone';

/** The nearest zone other than a role's own. */
export interface NextZone {
  readonly zone: Zone;
  /** Points by which the published figure has to move to be in that zone, 0.1 or more. */
  readonly distance: number;
  /** Where that zone lies from the role. */
  readonly direction: 'above' | 'below';
}

/** From a published figure, 0..100: 47.5 is 0.5 from Green, which lies above. */
export function nextZone(publishedAijri: number): NextZone {
  // In published steps, so that 48 - 47.9 is 1 and not 1.0000000000000142.
  const own = steps(publishedAijri);
  const toGreen: NextZone = { zone: 'Green', distance: points(steps(GREEN_FROM) - own), direction: 'above' };
  const toRed: NextZone = { zone: 'Red', distance: points(own - steps(YELLOW_FROM) + 1), direction: 'below' };
  switch (zone(publishedAijri)) {
    case 'Green':
      return { zone: 'Yellow', distance: points(own - steps(GREEN_FROM) + 1), direction: 'below' };
    case 'Yellow':
      return toGreen.distance < toRed.distance ? toGreen : toRed;
    case 'Red':
      return { zone: 'Yellow', distance: points(steps(YELLOW_FROM) - own), direction: 'above' };
  }
}

const STEPS_PER_POINT = 10 ** PUBLISHED_DECIMALS;

function steps(publishedPoints: number): number {
  return Math.round(publishedPoints * STEPS_PER_POINT);
}

function points(publishedSteps: number): number {
  return publishedSteps / STEPS_PER_POINT;
}
