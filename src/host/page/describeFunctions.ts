import { FunctionType } from '@univerjs/engine-formula';
import type { IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { CustomFunctionMetadata } from '../addin/FunctionsMetadata';
import type { Grid } from './createGrid';

/** Makes the add-in's functions known to the formula bar: completion, and help on each parameter. */
export function describeFunctions(grid: Grid, functions: readonly CustomFunctionMetadata[]): void {
  grid.univer.__getInjector().get(IDescriptionService).registerDescriptions(functions.map(functionInfo));
}

function functionInfo(metadata: CustomFunctionMetadata): IFunctionInfo {
  return {
    functionName: metadata.name,
    functionType: FunctionType.User,
    description: metadata.description,
    abstract: firstSentence(metadata.description),
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.isMatrix ? 'A1:A5' : 'A1',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
