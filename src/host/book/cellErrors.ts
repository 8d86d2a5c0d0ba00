import { ERROR_TYPE_SET, type ErrorType } from '@univerjs/engine-formula';

/** The errors a cell can show. */
const CELL_ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
]);

/** A custom function that has not answered yet; Univer has no such error, so it is made known to it. */
export const BUSY = '#BUSY!' as ErrorType;
ERROR_TYPE_SET.add(BUSY);

export function isCellError(value: unknown): value is string {
  return typeof value === 'string' && CELL_ERRORS.has(value);
}
