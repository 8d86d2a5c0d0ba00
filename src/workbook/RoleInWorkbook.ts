import type { Assessment } from '../assessment/Assessment';
import type { Place, Problem, TableKind } from '../assessment/Problem';
import type { RoleScore } from '../scoring/RoleScore';

/** A problem with the cell it is about, so that it is one click away. */
export interface LocatedProblem extends Problem {
  /** e.g. `'Digital Twins Engineer'!B12`; null when no cell can be named. */
  readonly address: string | null;
}

/** One role as found on a sheet. */
export interface RoleInWorkbook {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly assessment: Assessment;
  readonly problems: readonly LocatedProblem[];
  /** null while an error or a missing rating stands in the way. */
  readonly score: RoleScore | null;
  /** Names of the tables found, by kind. */
  readonly tables: Readonly<Partial<Record<TableKind, string>>>;
  /** The address of a place of the assessment, for selecting it. */
  readonly addressOf: (place: Place) => string | null;
}

/** What reading the active sheet gave. */
export type RoleReading =
  | { readonly status: 'role'; readonly role: RoleInWorkbook }
  /** No assessment table on the sheet: offer a new assessment. */
  | { readonly status: 'none'; readonly sheetName: string }
  /** Tables there, but not one role's worth: two task tables, a task table without Score, ... */
  | {
      readonly status: 'unreadable';
      readonly sheetName: string;
      readonly problems: readonly LocatedProblem[];
    };

/** One cell that a write changed. */
export interface CellChange {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** What a write did; `sentence` says it to the user. */
export interface WriteReport {
  readonly sentence: string;
  readonly changes: readonly CellChange[];
  /** Cells left as they are because a person typed in them, and what was meant for them. */
  readonly kept: readonly LocatedProblem[];
}
