import type { CustomFunctionResult } from '../book/Book';

export type CellError = Extract<CustomFunctionResult, { status: 'error' }>['error'];

const ERRORS = new Set<string>([
  '#VALUE!',
  '#N/A',
  '#NUM!',
  '#DIV/0!',
  '#NULL!',
  '#NAME?',
  '#REF!',
  '#CALC!',
  '#BUSY!',
]);

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'string' && ERRORS.has(value);
}

/** Arguments with each error as the object that office.js turns into a CustomFunctions.Error. */
export function toWireArguments(args: unknown[]): unknown[] {
  return hasError(args) ? args.map(toWireArgument) : args;
}

function hasError(values: readonly unknown[]): boolean {
  return values.some((value) => (Array.isArray(value) ? hasError(value) : isCellError(value)));
}

function toWireArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWireArgument);
  return isCellError(value) ? { type: 'CustomFunctionError', code: value } : value;
}
