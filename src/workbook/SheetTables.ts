/** The tables of one sheet as they were read; what is no assessment table is not among them. */
export interface SheetTables {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** In the order of their place: from the top, then from the left. */
  readonly tables: readonly SheetTable[];
}

/** A table with its cells; rows and columns count from 0. */
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  /** Of the header's first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Values of the body, row by row; without header and totals row, hidden rows included. */
  readonly rows: readonly (readonly unknown[])[];
  /** Formulas of the columns that were asked for, by column: one for each row. */
  readonly formulas: Readonly<Record<number, readonly unknown[]>>;
}
