import { isFormulaId, isFormulaString } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CustomFunctionInfo, CustomFunctionResult, InvokeCustomFunction } from './Book';
import type { BookContext } from './BookContext';
import type { AwaitedCalls, Calculation } from './Calculation';
import { BUSY, isCellError } from './cellErrors';
import { customFunctionArguments } from './customFunctionArguments';
import { formulaCells } from './formulaCells';
import { cellAddress } from './cellAddress';
import { moveArea, type ShiftOfCells } from './moveArea';

interface Call {
  info: CustomFunctionInfo;
  args: unknown[];
  cell: Cell;
}

interface Cell {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * Custom functions in formulas. The engine evaluates one formula after the other, so a call is not
 * awaited in its formula: the first pass shows #BUSY! and collects the calls, all of them go out
 * together, and the formulas that asked are calculated again with the answers.
 */
export class FunctionCalls implements AwaitedCalls {
  private invoke: InvokeCustomFunction | null = null;
  private registered: string[] = [];
  private readonly requested = new Map<string, Call>();
  private readonly awaited = new Map<string, Call>();
  private readonly answers = new Map<string, CustomFunctionResult>();
  private readonly messages = new Map<string, string>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly context: BookContext,
    private readonly calculation: Calculation,
    private readonly answerWithin: number,
  ) {
    calculation.awaitCalls(this);
    context.onDispose(() => this.timers.forEach(clearTimeout));
  }

  /** Replaces the functions known; formulas that name one, before or now, are calculated. */
  set(functions: readonly CustomFunctionInfo[], invoke: InvokeCustomFunction | null): void {
    const service = this.context.injector.get(IFunctionService);
    const before = this.registered;
    service.unregisterExecutors(...before);
    this.invoke = invoke;
    const known = invoke ? functions : [];
    service.registerExecutors(
      ...known.map((info) => new CalledFunction(info.name.toUpperCase(), this.evaluate.bind(this, info))),
    );
    this.registered = known.map((info) => info.name.toUpperCase());
    // Parsed formulas remember which functions exist.
    service.deleteFormulaAstCacheKey('');
    this.forget();
    const dirtyRanges = formulaCells(this.context, mentions([...before, ...this.registered]));
    if (dirtyRanges.length > 0) this.calculation.mark({ dirtyRanges });
  }

  /** true when a formula calls one of the functions known. */
  isCalledIn(formula: string): boolean {
    return mentions(this.registered)(formula);
  }

  /** Lets the texts of errors move along with their cells. */
  moveMessages(sheetId: string, shift: ShiftOfCells): void {
    const kept = [...this.messages];
    this.messages.clear();
    for (const [key, message] of kept) {
      const [id = '', row, column] = key.split('/');
      const cell = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      const moved = id === sheetId ? moveArea(cell, shift) : cell;
      if (moved) this.messages.set(cellKey({ sheetId: id, row: moved.row, column: moved.column }), message);
    }
  }

  errorMessage(sheetId: string, row: number, column: number): string | null {
    const cell = this.context.sheet(sheetId).getCellMatrix().getValue(row, column);
    const isFormula = isFormulaString(cell?.f) || isFormulaId(cell?.si);
    if (!isFormula || !isCellError(cell?.v)) return null;
    return this.messages.get(cellKey({ sheetId, row, column })) ?? null;
  }

  dispatch(): boolean {
    const calls = [...this.requested];
    this.requested.clear();
    for (const [key, call] of calls) this.send(key, call);
    return this.isWaiting();
  }

  isWaiting(): boolean {
    return this.requested.size > 0 || this.awaited.size > 0;
  }

  forget(): void {
    this.answers.clear();
  }

  private evaluate(info: CustomFunctionInfo, cell: Cell, given: BaseValueObject[]): BaseValueObject {
    const args = customFunctionArguments(info, given);
    if (args.status === 'count') return ErrorValueObject.create('#VALUE!' as ErrorType);
    if (args.status === 'error') return ErrorValueObject.create(args.error as ErrorType);
    const key = JSON.stringify([info.id, cell, args.values]);
    const answer = this.answers.get(key);
    if (answer) return this.toValueObject(answer, cell);
    this.messages.delete(cellKey(cell));
    if (!this.awaited.has(key)) this.requested.set(key, { info, args: args.values, cell });
    return ErrorValueObject.create(BUSY);
  }

  private send(key: string, call: Call): void {
    this.awaited.set(key, call);
    const sheetName = this.context.workbook.getSheetBySheetId(call.cell.sheetId)?.getName() ?? '';
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const message = `${call.info.name} has not answered within ${this.answerWithin / 1000} seconds.`;
      this.onAnswer(key, call, { status: 'error', error: '#BUSY!', message });
    }, this.answerWithin);
    this.timers.add(timer);
    answerOf(this.invoke, call, cellAddress(sheetName, call.cell.row, call.cell.column)).then((answer) => {
      clearTimeout(timer);
      this.timers.delete(timer);
      this.onAnswer(key, call, answer);
    });
  }

  /** An answer after the time limit still counts, as it does in Excel. */
  private onAnswer(key: string, call: Call, answer: CustomFunctionResult): void {
    this.awaited.delete(key);
    this.answers.set(key, answer);
    const { sheetId, row, column } = call.cell;
    this.calculation.mark({
      dirtyRanges: [
        {
          unitId: this.context.unitId,
          sheetId,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        },
      ],
    });
  }

  private toValueObject(answer: CustomFunctionResult, cell: Cell): BaseValueObject {
    if (answer.status === 'error') {
      this.messages.set(cellKey(cell), answer.message);
      return ErrorValueObject.create(answer.error as ErrorType, answer.message);
    }
    this.messages.delete(cellKey(cell));
    return Array.isArray(answer.value) ? toArrayObject(answer.value) : toScalarObject(answer.value);
  }
}

/** A function of the engine that hands every call on. */
class CalledFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly evaluate: (cell: Cell, args: BaseValueObject[]) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    return this.evaluate({ sheetId: this.subUnitId ?? '', row: this.row, column: this.column }, args);
  }
}

async function answerOf(
  invoke: InvokeCustomFunction | null,
  { info, args }: Call,
  caller: string,
): Promise<CustomFunctionResult> {
  if (!invoke) return { status: 'error', error: '#NAME?', message: `${info.name} is not available.` };
  try {
    return await invoke(info.id, args, caller);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 'error', error: '#VALUE!', message };
  }
}

function toArrayObject(rows: (string | number | boolean)[][]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create('#CALC!' as ErrorType);
  return ArrayValueObject.create({
    // A short row of a ragged matrix is filled up as Excel does.
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, i) => toScalarObject(row[i] ?? '#N/A')),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toScalarObject(value: string | number | boolean | null | undefined): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? NumberValueObject.create(value)
      : ErrorValueObject.create('#NUM!' as ErrorType);
  }
  return isCellError(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}

function mentions(names: readonly string[]): (formula: string) => boolean {
  if (names.length === 0) return () => false;
  const alternatives = [...new Set(names)].map((name) => name.replaceAll('.', '\\.')).join('|');
  const pattern = new RegExp(`(?:^|[^A-Z0-9._])(?:${alternatives})\\s*\\(`, 'i');
  return (formula) => pattern.test(formula);
}

function cellKey({ sheetId, row, column }: Cell): string {
  return `${sheetId}/${row}/${column}`;
}
