/** Why the workbook could not be read or written; each code has its own way out for the user. */
export type WorkbookErrorCode =
  /** Sheet or workbook structure is protected. */
  | 'Protected'
  /** A cell is being edited in Excel. */
  | 'CellEditMode'
  /** Sheet, table or cells are no longer there. */
  | 'Gone'
  /** Somebody changed since what was to be taken back. */
  | 'Changed'
  /** There is no score to write. */
  | 'NotScorable'
  /** Excel's limits of size. */
  | 'TooLarge'
  /** This version of Excel lacks something. */
  | 'NotSupported'
  /** Excel did not answer. */
  | 'Connection'
  /** A write failed and the workbook was put back as it was. */
  | 'WriteFailed'
  /** A write failed and some of it could not be put back; the sentence says what. */
  | 'RestoreFailed'
  | 'Unexpected';

/** Every way in which reading or writing a workbook fails; the message is one or more sentences for the user. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'WorkbookError';
  }
}
