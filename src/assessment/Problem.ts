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
}
