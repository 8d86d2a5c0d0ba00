import type { TableKind } from '../assessment/Problem';
import type { Zone } from '../scoring/zone';
import type { WrittenValues } from './writtenValues';

/** What is needed to take a write back. */
export type WriteRecord = InsertedSheet | WrittenScore;

export interface InsertedSheet {
  readonly kind: 'sheet';
  readonly sheetId: string;
  readonly sheetName: string;
  /** Of its used range, as Excel gave them right after the insertion. */
  readonly formulas: readonly (readonly unknown[])[];
}

export interface WrittenScore {
  /** 'fix' = single cells put right, by the same means. */
  readonly kind: 'score' | 'fix';
  /** false = the write failed on its way, at whatever point. */
  readonly isFinished: boolean;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly columns: readonly WrittenColumn[];
  readonly inserted: InsertedTable | null;
  /** null = no colours were added. */
  readonly colours: AddedColours | null;
  /** The setting before the write; null = the write did not touch it. */
  readonly writtenBefore: WrittenValues | null;
}

/** Cells of one table column that were written; the table is found again even when it has moved. */
export interface WrittenColumn {
  readonly kind: TableKind;
  readonly tableId: string;
  readonly tableName: string;
  /** Within the table, from 0. */
  readonly column: number;
  /** How many rows the table had. */
  readonly rows: number;
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell {
  /** Within the table's body, from 0. */
  readonly row: number;
  readonly address: string;
  /** Formula or value, as Excel gives them in `formulas`; '' = blank. */
  readonly before: unknown;
  readonly after: unknown;
  /** Number format that had to change with the content. */
  readonly format?: { readonly before: string; readonly after: string };
}

/** Conditional formats added to a column. */
export interface AddedColours {
  readonly tableId: string;
  readonly column: number;
  readonly zones: readonly Zone[];
  /** Ids of the formats that the column had before. */
  readonly formatsBefore: readonly string[];
}

export interface InsertedTable {
  /** null while it is not known whether the table came to be. */
  readonly tableId: string | null;
  readonly name: string;
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  /** Header and body as Excel gave them right after the insertion. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Ids of the tables that the sheet had before. */
  readonly tablesBefore: readonly string[];
}

let last: WriteRecord | null = null;

/** Keeps a write while the add-in runs, in place of the one before. */
export function rememberWrite(record: WriteRecord): void {
  last = record;
}

/** The last write that was not taken back. */
export function lastWrite(): WriteRecord | null {
  return last;
}

export function forgetLastWrite(): void {
  last = null;
}
