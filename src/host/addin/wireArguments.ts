import type { CustomFunctionResult } from '../book/Book';

/** Arguments with each error as the object that office.js turns into a CustomFunctions.Error. */
export function toWireArguments(args: unknown[]): unknown[] {
  return hasError(args) ? args.map(toWireArgument) : args;
}

export type FunctionError = Extract<CustomFunctionResult, { status: 'error' }>['error'];

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

export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === 'string' && ERRORS.has(value);
}

function hasError(values: readonly unknown[]): boolean {
  return values.some((value) => (Array.isArray(value) ? hasError(value) : isFunctionError(value)));
}

function toWireArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWireArgument);
  return isFunctionError(value) ? { type: 'CustomFunctionError', code: value } : value;
}
