import type { CustomFunctionResult } from '../book/Book';
import type { FunctionError } from './wireArguments';
import { isFunctionError } from './wireArguments';

/**
 * One result as office.js sends it: [id, succeeded, value, error code?, ...] or the same as an object.
 *
 * @returns the call's id and what its cell shows
 */
export function customFunctionResult(result: unknown): { id: number; outcome: CustomFunctionResult } {
  if (Array.isArray(result)) {
    const [id, hasSucceeded, value, code] = result as unknown[];
    return {
      id: Number(id),
      outcome: hasSucceeded ? successOf(value) : failureOf(value, typeof code === 'number' ? code : 0),
    };
  }
  const { id, value, failed, errorCode } = (result ?? {}) as {
    id?: number;
    value?: unknown;
    failed?: boolean;
    errorCode?: number;
  };
  return { id: Number(id), outcome: failed ? failureOf(value, errorCode ?? 0) : successOf(value) };
}

/** By the numbers in which office.js reports a failure; what is not listed is a throw, hence #VALUE!. */
const ERROR_BY_CODE: Record<number, FunctionError> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#N/A', // no metadata for the function
  10: '#N/A', // nothing associated with its id
};

/** A CustomFunctions.Error of an invalid value, the only code besides "not available" that carries a text. */
const INVALID_VALUE = 7;
const NOT_AVAILABLE = 1;

function failureOf(value: unknown, code: number): CustomFunctionResult {
  const hasMessage = code === INVALID_VALUE || code === NOT_AVAILABLE;
  return {
    status: 'error',
    error: ERROR_BY_CODE[code] ?? '#VALUE!',
    message: hasMessage && typeof value === 'string' ? value : '',
  };
}

function successOf(value: unknown): CustomFunctionResult {
  if (Array.isArray(value)) {
    const rows = value as unknown[];
    if (rows.length === 0 || rows.some((row) => !Array.isArray(row))) {
      return { status: 'error', error: '#VALUE!', message: '' };
    }
    return { status: 'value', value: rows.map((row) => (row as unknown[]).map(cellOf)) };
  }
  if (isErrorValue(value)) return { status: 'error', error: errorOf(value), message: messageOf(value) };
  return { status: 'value', value: cellOf(value) };
}

/** A value as a cell takes it; null is 0 in Excel, rich values show their basic value. */
function cellOf(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return 0;
  if (isErrorValue(value)) return errorOf(value);
  if (typeof value === 'object' && 'basicValue' in value) return cellOf(value.basicValue);
  return '#VALUE!';
}

interface ErrorValue {
  type?: string;
  basicValue?: unknown;
  code?: unknown;
  errorMessage?: unknown;
  message?: unknown;
}

function isErrorValue(value: unknown): value is ErrorValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'Error' || value.type === 'CustomFunctionError')
  );
}

function errorOf(value: ErrorValue): FunctionError {
  if (isFunctionError(value.basicValue)) return value.basicValue;
  return isFunctionError(value.code) ? value.code : '#VALUE!';
}

function messageOf(value: ErrorValue): string {
  const text = value.errorMessage ?? value.message;
  return typeof text === 'string' ? text : '';
}
