/** The tables of an assessment, by the names of the design. */
export type TableKind =
  'Role' | 'Principles' | 'Tasks' | 'Evidence' | 'Barriers' | 'Growth' | 'Result' | 'Commentary';

/** Where in an assessment something stands; rows count from 1 within the table's body. */
export interface Place {
  readonly table: TableKind;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Something wrong (error: no score), odd (warning) or open (missing: not filled in yet), said in one
 * sentence that names place, value and expectation.
 */
export interface Problem {
  readonly severity: 'error' | 'missing' | 'warning';
  readonly place: Place;
  readonly message: string;
  /** Only where it is certain what puts it right. */
  readonly fix?: Fix;
}

/** What puts a problem right beyond doubt, as data. */
export interface Fix {
  /** What it does, for the user: "Enter 20% as a number." */
  readonly description: string;
  readonly cells: readonly FixedCell[];
}

/** What one cell is to hold; a cell that a formula fills is left alone unless the fix is that formula. */
export interface FixedCell {
  readonly table: TableKind;
  /** From 1, in the table's body. */
  readonly row: number;
  readonly column: string;
  /** A value, a formula that begins with "=", or the sum of some rows of the same column. */
  readonly content: number | string | SumOfRows;
  /** For a cell that has no format of its own, or that of text, which keeps every number a text. */
  readonly numberFormat?: string;
}

/** First and last row, from 1, in the table's body. */
export interface SumOfRows {
  readonly firstRow: number;
  readonly lastRow: number;
}
