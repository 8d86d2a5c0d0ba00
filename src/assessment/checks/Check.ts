import type { Assessment } from '../Assessment';
import type { RawTables } from '../parseAssessment';
import type { Problem } from '../Problem';

/** What a check looks at. */
export interface CheckedRole {
  readonly assessment: Assessment;
  /** The cells from which it was read. */
  readonly tables: RawTables;
  /** Only its calendar day counts, local time. */
  readonly today: Date;
}

/** Looks for one kind of oddness; never throws. What keeps a role from being scored is found in parsing. */
export type Check = (role: CheckedRole) => readonly Problem[];
