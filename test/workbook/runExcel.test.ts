import { toWorkbookError } from '../../src/workbook/runExcel';
import { WorkbookError } from '../../src/workbook/WorkbookError';

/** As Office.js throws them: an Error with a code and debugInfo. */
function officeError(code: string, message: string, errorLocation?: string): Error {
  return Object.assign(new Error(message), { code, debugInfo: { code, message, errorLocation } });
}

describe('toWorkbookError', () => {
  it.each([
    [
      'InvalidOperationInCellEditMode',
      'CellEditMode',
      'Excel is in cell-edit mode: press Enter or Esc, then try again.',
    ],
    ['AccessDenied', 'Protected', 'unprotect it'],
    ['ItemNotFound', 'Gone', 'no longer there'],
    ['ResponsePayloadSizeLimitExceeded', 'TooLarge', 'more in these tables'],
    ['ApiNotFound', 'NotSupported', 'update Excel'],
  ])('says what to do about %s', (officeCode, code, sentence) => {
    const error = toWorkbookError(officeError(officeCode, 'whatever'));
    expect(error.code).toBe(code);
    expect(error.message).toContain(sentence);
  });

  it('recognises cell-edit mode by its message, too', () => {
    const error = officeError('InvalidOperation', 'Excel is in cell editing mode. Please exit the mode.');
    expect(toWorkbookError(error).code).toBe('CellEditMode');
    expect(toWorkbookError(officeError('InvalidOperation', 'Not allowed.')).code).toBe('Unexpected');
  });

  it('passes on what it does not know, with place and cause', () => {
    const cause = officeError('InvalidArgument', 'The argument is invalid.', 'Range.formulas');
    const error = toWorkbookError(cause);
    expect(error).toMatchObject({ code: 'Unexpected', cause });
    expect(error.message).toBe('Excel refused: The argument is invalid (Range.formulas).');
  });

  it('leaves its own errors as they are, and loses no other one', () => {
    const own = new WorkbookError('Gone', 'Gone.');
    expect(toWorkbookError(own)).toBe(own);
    expect(toWorkbookError(new TypeError('x is undefined')).message).toContain('x is undefined');
    expect(toWorkbookError('text').message).toContain('text');
  });
});
