/** One entry of functions.json; the schema is the vendor's. */
export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

export interface ParameterDefinition {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export function generateMetadata(source?: string): Promise<{
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionDefinition[];
}>;
