import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFormulaRuntimeService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { CellValueType, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import { isCellError } from './cellErrors';

/** Excel's function behind `A1#`, by the name it has in files. */
export const SPILL_FUNCTION = 'ANCHORARRAY';

/** Teaches an engine to read what a formula has spilled: `A1#`, in its form `ANCHORARRAY(A1)`. */
export function registerSpillReference(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new SpillReference(SPILL_FUNCTION, injector));
}

class SpillReference extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    name: string,
    private readonly injector: Injector,
  ) {
    super(name);
  }

  override calculate(argument: BaseValueObject): BaseValueObject {
    if (!argument.isReferenceObject()) return ErrorValueObject.create('#REF!' as ErrorType);
    const reference = argument as unknown as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const unitId = reference.getUnitId();
    const sheetId = reference.getSheetId();
    // What this calculation has spilled so far is newer than what the last one left.
    const runtime = this.injector.get(IFormulaRuntimeService);
    const model = this.injector.get(FormulaDataModel);
    const range =
      runtime.getUnitArrayFormula()[unitId]?.[sheetId]?.[startRow]?.[startColumn] ??
      model.getArrayFormulaRange()[unitId]?.[sheetId]?.[startRow]?.[startColumn];
    if (!range) return ErrorValueObject.create('#REF!' as ErrorType);
    const fresh = runtime.getRuntimeArrayFormulaCellData()[unitId]?.[sheetId];
    const kept = model.getArrayFormulaCellData()[unitId]?.[sheetId];
    const rowCount = range.endRow - range.startRow + 1;
    const columnCount = range.endColumn - range.startColumn + 1;
    const calculateValueList = Array.from({ length: rowCount }, (_, r) =>
      Array.from({ length: columnCount }, (_, c) => {
        const row = range.startRow + r;
        const column = range.startColumn + c;
        return toValueObject(fresh?.getValue(row, column) ?? kept?.[row]?.[column]);
      }),
    );
    const place = { unitId, sheetId, row: range.startRow, column: range.startColumn };
    return ArrayValueObject.create({ calculateValueList, rowCount, columnCount, ...place });
  }
}

function toValueObject(cell: Nullable<ICellData>): BaseValueObject {
  const value = cell?.v;
  if (value === null || value === undefined) return NullValueObject.create();
  if (cell?.t === CellValueType.BOOLEAN) return BooleanValueObject.create(Boolean(value));
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (isCellError(value)) return ErrorValueObject.create(value as ErrorType);
  return StringValueObject.create(String(value));
}
