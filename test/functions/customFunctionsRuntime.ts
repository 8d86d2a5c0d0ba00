/** What Excel's runtime gives to a page that holds custom functions, as far as they use it. */
export class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type CellFunction = (...cells: unknown[]) => unknown;

export interface CustomFunctionsRuntime {
  readonly associated: ReadonlyMap<string, CellFunction>;
}

/** Puts the runtime's global in place; what is associated afterwards is found in the result. */
export function installCustomFunctionsRuntime(): CustomFunctionsRuntime {
  const associated = new Map<string, CellFunction>();
  const runtime = {
    Error: CustomFunctionError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    associate: (functions: Record<string, CellFunction>) => {
      for (const [id, cellFunction] of Object.entries(functions)) associated.set(id, cellFunction);
    },
  };
  Object.assign(globalThis, { CustomFunctions: runtime });
  return { associated };
}
