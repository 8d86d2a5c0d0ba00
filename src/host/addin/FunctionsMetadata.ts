import type { CustomFunctionInfo } from '../book/Book';

/** The custom functions an add-in declares in its functions.json, with what a formula bar shows of them. */
export interface FunctionsMetadata {
  functions: CustomFunctionMetadata[];
}

export interface CustomFunctionMetadata extends CustomFunctionInfo {
  description: string;
  helpUrl: string | null;
  parameters: readonly CustomFunctionParameter[];
  resultType: string;
  isStreaming: boolean;
  isCancelable: boolean;
  isVolatile: boolean;
  /** true = the function takes errors among its arguments; else Excel answers with the error itself. */
  allowsErrors: boolean;
}

export interface CustomFunctionParameter {
  name: string;
  description: string;
  type: string;
  optional: boolean;
  repeating: boolean;
  isMatrix: boolean;
}

/** A functions.json that cannot be used; the message names place and expectation. */
export class FunctionsMetadataError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FunctionsMetadataError';
  }
}

/**
 * Reads functions.json.
 *
 * @param json the file's text
 * @param namespace put before each name with a dot; "" = bare names
 * @throws FunctionsMetadataError when it is not JSON or a function lacks id or name
 */
export function parseFunctionsMetadata(json: string, namespace = ''): FunctionsMetadata {
  let root: unknown;
  try {
    root = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FunctionsMetadataError(`functions.json is not JSON: ${(error as Error).message}`);
  }
  const file = record(root, 'functions.json');
  const list = file['functions'];
  if (!Array.isArray(list)) {
    throw new FunctionsMetadataError('functions.json has no "functions" list.');
  }
  const allowsErrors = file['allowErrorForDataTypeAny'] === true;
  return {
    functions: list.map((entry, index) => readFunction(entry, index + 1, namespace, allowsErrors)),
  };
}

function readFunction(
  entry: unknown,
  number: number,
  namespace: string,
  allowsErrors: boolean,
): CustomFunctionMetadata {
  const place = `functions.json, function ${number}`;
  const source = record(entry, place);
  const name = string(source, 'name') || string(source, 'id');
  if (!name) throw new FunctionsMetadataError(`${place}: neither "name" nor "id" is given.`);
  const result = optionalRecord(source['result']);
  const options = optionalRecord(source['options']);
  const parameters = Array.isArray(source['parameters']) ? source['parameters'] : [];
  return {
    id: string(source, 'id') || name,
    name: (namespace ? `${namespace}.${name}` : name).toUpperCase(),
    description: string(source, 'description'),
    helpUrl: string(source, 'helpUrl') || null,
    parameters: parameters.map((parameter, index) =>
      readParameter(parameter, `${place} (${name}), parameter ${index + 1}`),
    ),
    returnsMatrix: string(result, 'dimensionality') === 'matrix',
    resultType: string(result, 'type') || 'any',
    isStreaming: options['stream'] === true,
    isCancelable: options['cancelable'] === true,
    isVolatile: options['volatile'] === true,
    allowsErrors: allowsErrors || source['allowErrorForDataTypeAny'] === true,
  };
}

function readParameter(entry: unknown, place: string): CustomFunctionParameter {
  const source = record(entry, place);
  const name = string(source, 'name');
  if (!name) throw new FunctionsMetadataError(`${place}: "name" is not given.`);
  return {
    name,
    description: string(source, 'description'),
    type: string(source, 'type') || 'any',
    optional: source['optional'] === true,
    repeating: source['repeating'] === true,
    isMatrix: string(source, 'dimensionality') === 'matrix',
  };
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FunctionsMetadataError(`${place} is ${JSON.stringify(value)}, expected an object.`);
  }
  return value as Record<string, unknown>;
}

function optionalRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function string(source: Record<string, unknown>, key: string): string {
  const value = source[key];
  return typeof value === 'string' ? value : '';
}
