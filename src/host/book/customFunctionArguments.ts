import { type ArrayValueObject, type BaseValueObject, NullValueObject } from '@univerjs/engine-formula';
import type { CustomFunctionInfo } from './Book';
import { isCellError } from './cellErrors';

type Parameter = CustomFunctionInfo['parameters'][number];

export type CallArguments =
  | { status: 'ready'; values: unknown[] }
  /** An error among the arguments is the result, without a call. */
  | { status: 'error'; error: string }
  | { status: 'count' };

/**
 * Arguments as Excel hands them to a custom function: a matrix parameter gets rows of values even for
 * one cell, an omitted argument is null, a blank cell is "", repeating arguments come as one array.
 */
export function customFunctionArguments(
  { parameters, acceptsErrors = false }: Pick<CustomFunctionInfo, 'parameters' | 'acceptsErrors'>,
  given: readonly BaseValueObject[],
): CallArguments {
  const repeating = parameters.findIndex((parameter) => parameter.repeating);
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  if (given.length < required || (repeating < 0 && given.length > parameters.length))
    return { status: 'count' };
  const values: unknown[] = [];
  const rest: unknown[] = [];
  for (let i = 0; i < Math.max(parameters.length, given.length); i++) {
    const parameter = parameters[i] ?? parameters[repeating];
    const argument = given[i];
    if (!parameter || (argument === undefined && parameter.repeating)) continue;
    const value = argument ? argumentValue(argument, parameter) : null;
    const error = acceptsErrors ? undefined : firstError(value);
    if (error) return { status: 'error', error };
    (parameter.repeating ? rest : values).push(value);
  }
  if (repeating >= 0) values.push(rest);
  return { status: 'ready', values };
}

function argumentValue(argument: BaseValueObject, { isMatrix, type }: Parameter): unknown {
  if (argument instanceof NullValueObject) return null;
  if (!argument.isArray()) {
    const value = scalar(argument, type);
    return isMatrix ? [[value]] : value;
  }
  const rows = (argument as ArrayValueObject)
    .getArrayValue()
    .map((row) => row.map((value) => scalar(value, type)));
  return isMatrix ? rows : (rows[0]?.[0] ?? blank(type));
}

function scalar(value: BaseValueObject | null | undefined | void, type: string | undefined): unknown {
  if (!value || value.isNull()) return blank(type);
  return value.getValue();
}

function blank(type: string | undefined): unknown {
  if (type === 'number') return 0;
  return type === 'boolean' ? false : '';
}

function firstError(value: unknown): string | undefined {
  const values = Array.isArray(value) ? value.flat() : [value];
  return values.find(isCellError);
}
