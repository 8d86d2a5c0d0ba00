/** A cell that a write changed, found again by its table even when that has moved. */
export interface WrittenCell {
  readonly tableId: string;
  /** Within the table's body, from 0. */
  readonly row: number;
  /** Within the table, from 0. */
  readonly column: number;
  /** Formula or value, as Excel gives them in `formulas`. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What is needed to take a write back. */
export type WriteRecord =
  | {
      readonly kind: 'sheet';
      readonly sheetId: string;
      readonly sheetName: string;
      readonly formulas: unknown[][];
    }
  | {
      readonly kind: 'score';
      readonly sheetId: string;
      readonly sheetName: string;
      readonly cells: readonly WrittenCell[];
      /** The table inserted, and its formulas with its header; null = none. */
      readonly inserted: { readonly tableId: string; readonly formulas: unknown[][] } | null;
      /** Table whose cells got zone colours, and the ids of these conditional formats. */
      readonly colours: { readonly tableId: string; readonly ids: readonly string[] } | null;
    };

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
