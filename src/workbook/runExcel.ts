import { WorkbookError, type WorkbookErrorCode } from './WorkbookError';

/**
 * Runs a batch in Excel.
 *
 * @throws WorkbookError for every failure of Office.js
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The one translation of Office.js errors; anything else is passed on with its own message. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (!isOfficeError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return new WorkbookError('Unexpected', `Something went wrong: ${message}`, error);
  }
  // Older versions say so in the message only.
  const isEditing = error.code === 'InvalidOperation' && /cell.?edit/i.test(error.message);
  const known = isEditing ? CELL_EDIT_MODE : SENTENCES[error.code];
  if (known) return new WorkbookError(known.code, known.sentence, error);
  const place = error.debugInfo?.errorLocation;
  const message = error.message.replace(/\.$/, '');
  return new WorkbookError('Unexpected', `Excel refused: ${message}${place ? ` (${place})` : ''}.`, error);
}

const CELL_EDIT_MODE = {
  code: 'CellEditMode',
  sentence: 'Excel is in cell-edit mode: press Enter or Esc, then try again.',
} as const;
const PROTECTED = {
  code: 'Protected',
  sentence: 'The sheet or the workbook is protected: unprotect it on the Review tab, then try again.',
} as const;
const GONE = {
  code: 'Gone',
  sentence: 'A sheet, a table or a cell is no longer there: it was deleted or renamed meanwhile.',
} as const;
const TOO_LARGE = {
  code: 'TooLarge',
  sentence: 'There is more in these tables than Excel passes on at once.',
} as const;
const CONNECTION = {
  code: 'Connection',
  sentence: 'Excel did not answer: check the connection, then try again.',
} as const;
const NOT_SUPPORTED = {
  code: 'NotSupported',
  sentence: 'This version of Excel cannot do that: update Excel, then try again.',
} as const;

const SENTENCES: Partial<Record<string, { code: WorkbookErrorCode; sentence: string }>> = {
  InvalidOperationInCellEditMode: CELL_EDIT_MODE,
  AccessDenied: PROTECTED,
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidObjectPath: GONE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  ConnectionFailure: CONNECTION,
  HostRestartNeeded: CONNECTION,
  HostIsBusy: CONNECTION,
  Timeout: CONNECTION,
  ActivityLimitReached: CONNECTION,
  ApiNotFound: NOT_SUPPORTED,
  ApiNotAvailable: NOT_SUPPORTED,
  NotImplemented: NOT_SUPPORTED,
  UnsupportedOperation: NOT_SUPPORTED,
};

function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return error instanceof Error && 'debugInfo' in error && 'code' in error;
}
