import {
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  ICommandService,
  ILogService,
  type IMutationInfo,
  IUndoRedoService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { SetRangeValuesMutation } from '@univerjs/sheets';
import { type BookEvent, BookError, type ChangeSource } from './Book';
import type { Area } from './BookData';
import type { BookObjects } from './BookObjects';

export type CommandListener = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;
export type SetRangeValues = Parameters<(typeof SetRangeValuesMutation)['handler']>[1];

/** What every part of a book shares: the engine's workbook, the objects beside it, and the listeners. */
export class BookContext {
  readonly commands: ICommandService;
  /** Who changes the workbook right now; null = the person at the grid. */
  source: ChangeSource | null = null;
  /** What is selected on each sheet that has been looked at. */
  readonly selections = new Map<string, Area>();
  private isDeriving = false;
  private isPeeking = false;
  private shownSheetId: string;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly disposals: (() => void)[] = [];

  constructor(
    readonly injector: Injector,
    readonly workbook: Workbook,
    readonly objects: BookObjects,
  ) {
    this.commands = injector.get(ICommandService);
    this.shownSheetId = workbook.getActiveSheet().getSheetId();
    const subscription = workbook.activeSheet$.subscribe((sheet) => {
      if (sheet && !this.isPeeking) this.onActivated(sheet.getSheetId());
    });
    this.disposals.push(() => subscription.unsubscribe());
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** @throws BookError ItemNotFound */
  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new BookError('ItemNotFound', "The requested resource doesn't exist.");
    return sheet;
  }

  /** Runs a change in somebody's name; events it raises carry that source. */
  as<T>(source: ChangeSource, change: () => T): T {
    const before = this.source;
    this.source = source;
    try {
      return change();
    } finally {
      this.source = before;
    }
  }

  /** Applies a mutation at once. */
  mutate(id: string, params: object): void {
    if (!this.commands.syncExecuteCommand(id, params)) {
      throw new BookError('GeneralException', `The change ${id} was refused.`);
    }
  }

  /** Applies mutations at once and makes them one step of undo. */
  mutateUndoably(redo: IMutationInfo[], undo: IMutationInfo[]): void {
    for (const { id, params } of redo) this.mutate(id, params);
    if (this.isDeriving) return;
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unitId,
      redoMutations: redo,
      undoMutations: undo,
    });
  }

  /** Runs changes that follow from another and are no steps of undo: undoing the other brings them back. */
  derive(change: () => void): void {
    const before = this.isDeriving;
    this.isDeriving = true;
    try {
      change();
    } finally {
      this.isDeriving = before;
    }
  }

  /** Runs changes that make another sheet the active one for a moment, and returns to the one before. */
  keepingActiveSheet(change: () => void): void {
    const active = this.workbook.getActiveSheet();
    this.isPeeking = true;
    try {
      change();
    } finally {
      this.workbook.setActiveSheet(active);
      this.isPeeking = false;
    }
  }

  /** For errors of the engine that the caller gets to know in another way. */
  readonly log = (error: unknown): void => this.injector.get(ILogService).error('[Book]', error);

  on(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  onExecuted(listener: CommandListener): void {
    const subscription = this.commands.onCommandExecuted(listener);
    this.disposals.push(() => subscription.dispose());
  }

  beforeExecuted(listener: CommandListener): void {
    const subscription = this.commands.beforeCommandExecuted(listener);
    this.disposals.push(() => subscription.dispose());
  }

  onDispose(disposal: () => void): void {
    this.disposals.push(disposal);
  }

  private onActivated(sheetId: string): void {
    const before = this.shownSheetId;
    if (sheetId === before) return;
    this.shownSheetId = sheetId;
    this.emit({ kind: 'deactivated', sheetId: before });
    this.emit({ kind: 'activated', sheetId });
  }

  dispose(): void {
    for (const disposal of this.disposals.splice(0)) disposal();
    this.listeners.clear();
  }
}
