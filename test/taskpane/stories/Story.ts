import type { PaneActivity } from '../../../src/taskpane/PaneActivity';
import type { LocatedProblem, RoleReading } from '../../../src/workbook/RoleInWorkbook';
import type { TypedRatings } from './digitalTwinsRole';
import type { StoryWorkbook } from './StoryWorkbook';

/** What the pane may be shown with. */
export const STORY_NAMES = [
  'scored',
  'green',
  'accelerated',
  'red',
  'warning',
  'error',
  'fixable',
  'open',
  'crowded',
  'none',
  'unreadable',
  'failed',
] as const;
export type StoryName = (typeof STORY_NAMES)[number];

/** What a story puts on its window, for a test to move it. */
export interface Story {
  readonly workbook: StoryWorkbook;
  readonly activity: PaneActivity;
  readonly readings: Readonly<Record<StoryName, RoleReading | Error>>;
  readonly published: TypedRatings;
  roleOf(typed: TypedRatings, problems?: LocatedProblem[]): RoleReading;
  protectedSheet(): Error;
}
