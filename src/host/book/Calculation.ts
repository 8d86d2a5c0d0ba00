import {
  ErrorValueObject,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type IFormulaDirtyData,
  Interpreter,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  ErrorType,
} from '@univerjs/engine-formula';
import { CustomCommandExecutionError, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { CalculationScope } from './Book';
import type { BookContext } from './BookContext';
import { DirtyCells } from './DirtyCells';

type Conversions = ReturnType<IActiveDirtyManagerService['getDirtyConversionMap']>;

/** Something that must be over before a calculation counts as settled: custom functions waiting for answers. */
export interface AwaitedCalls {
  /** Sends what the last pass asked for; true while answers are awaited. */
  dispatch(): boolean;
  isWaiting(): boolean;
  /** Everything has been calculated: answers need not be kept any longer. */
  forget(): void;
}

/**
 * Decides when formulas are calculated. It takes the place of Univer's own trigger, which waits
 * 100 ms after each change: here a calculation starts in the next turn of the event loop, one runs at
 * a time, and it has settled only when custom functions have answered as well.
 */
export class Calculation {
  private readonly conversions: Conversions = new Map();
  private readonly dirty = new DirtyCells();
  private readonly changedSheets = new Set<string>();
  private isScheduled = false;
  private isRunning = false;
  private isDisposed = false;
  private started: IFormulaDirtyData | null = null;
  private calls: AwaitedCalls | null = null;
  private readonly waiting: Record<CalculationScope, (() => void)[]> = { all: [], engine: [] };

  constructor(private readonly context: BookContext) {
    this.takeOverConversions();
    context.onExecuted((command, options) => this.onExecuted(command, options));
    context.beforeExecuted((command) => this.beforeExecuted(command));
    guardInterpreter(context);
    context.onDispose(() => {
      this.stop();
      this.isDisposed = true;
      this.resolveWaiting('engine');
      this.resolveWaiting('all');
    });
  }

  awaitCalls(calls: AwaitedCalls): void {
    this.calls = calls;
  }

  isCalculating(scope: CalculationScope = 'all'): boolean {
    if (this.isDisposed) return false;
    const isEngineBusy = this.isScheduled || this.isRunning || !this.dirty.isEmpty;
    return isEngineBusy || (scope === 'all' && (this.calls?.isWaiting() ?? false));
  }

  /** Resolves when nothing is left to calculate; never rejects. */
  settled(scope: CalculationScope = 'all'): Promise<void> {
    if (!this.isCalculating(scope)) return Promise.resolve();
    return new Promise((resolve) => this.waiting[scope].push(resolve));
  }

  /** Marks cells (or everything) to be calculated, soon. */
  mark(change: Partial<IFormulaDirtyData>): void {
    if (isNothing(change)) return;
    this.dirty.add(change);
    this.schedule();
  }

  /** To be called when an awaited answer has come or been given up. */
  onAnswered(): void {
    if (!this.dirty.isEmpty) this.schedule();
    else this.finishIfSettled();
  }

  /** Univer starts calculations of its own, as when a workbook has been opened: they are put in line. */
  private beforeExecuted(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id || command.params === this.started) return;
    this.mark(command.params as Partial<IFormulaDirtyData>);
    throw new CustomCommandExecutionError('Calculations start one at a time.');
  }

  private onExecuted(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      this.onNotification(command.params as { functionsExecutedState?: FormulaExecutedStateType });
      return;
    }
    if (command.id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = command.params as {
        unitData: Record<string, Record<string, unknown> | undefined>;
      };
      for (const sheetId of Object.keys(unitData[this.context.unitId] ?? {})) this.changedSheets.add(sheetId);
      return;
    }
    this.takeOverConversions();
    const conversion = this.conversions.get(command.id);
    const isResult = command.id === SetRangeValuesMutation.id && options?.onlyLocal;
    if (!conversion || isResult || isOnlyStyle(command)) return;
    this.mark(conversion.getDirtyData(command as ICommandInfo));
  }

  /** Conversions (change -> dirty cells) stay Univer's; without them its own trigger never starts. */
  private takeOverConversions(): void {
    const manager = this.context.injector.get(IActiveDirtyManagerService);
    for (const [id, conversion] of [...manager.getDirtyConversionMap()]) {
      this.conversions.set(id, conversion);
      manager.remove(id);
    }
  }

  private schedule(): void {
    if (this.isScheduled || this.isDisposed) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      this.start();
    }, 0);
  }

  /** Ends a running calculation; Univer would show its progress a second later, in a closed workbook. */
  private stop(): void {
    const { commands } = this.context;
    const ended = { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION };
    commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
    commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, ended, { onlyLocal: true });
  }

  private start(): void {
    // A running calculation picks up what became dirty when it ends.
    if (this.isRunning || this.isDisposed || this.dirty.isEmpty) return this.finishIfSettled();
    this.isRunning = true;
    this.started = this.dirty.take();
    this.context.commands
      .executeCommand(SetFormulaCalculationStartMutation.id, this.started, { onlyLocal: true })
      .catch((error: unknown) => {
        this.isRunning = false;
        this.context.log(error);
        this.finishIfSettled();
      });
  }

  private onNotification(params: { functionsExecutedState?: FormulaExecutedStateType }): void {
    const state = params.functionsExecutedState;
    if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
    this.isRunning = false;
    this.calls?.dispatch();
    if (!this.dirty.isEmpty) this.schedule();
    else this.finishIfSettled();
  }

  private finishIfSettled(): void {
    if (this.isCalculating('engine')) return;
    this.resolveWaiting('engine');
    if (this.isCalculating()) return;
    this.calls?.forget();
    const sheetIds = [...this.changedSheets];
    this.changedSheets.clear();
    if (sheetIds.length > 0) this.context.emit({ kind: 'calculated', sheetIds });
    this.resolveWaiting('all');
  }

  private resolveWaiting(scope: CalculationScope): void {
    for (const resolve of this.waiting[scope].splice(0)) resolve();
  }
}

function isNothing({ forceCalculation, ...parts }: Partial<IFormulaDirtyData>): boolean {
  return !forceCalculation && Object.values(parts).every((part) => Object.keys(Object(part)).length === 0);
}

/** Changes of format do not start a calculation. */
function isOnlyStyle(command: Readonly<ICommandInfo>): boolean {
  const { cellValue } = (command.params ?? {}) as {
    cellValue?: Record<string, Record<string, object | null>>;
  };
  if (!cellValue) return false;
  for (const row of Object.values(cellValue)) {
    for (const cell of Object.values(row ?? {})) {
      if (!cell || Object.keys(cell).some((key) => key !== 's')) return false;
    }
  }
  return true;
}

/** A formula whose evaluation throws would end all calculation: it becomes #VALUE! instead. */
function guardInterpreter(context: BookContext): void {
  const interpreter = context.injector.get(Interpreter);
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (node) => {
    try {
      return execute(node);
    } catch (error) {
      context.log(error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}
