import { CommandType, type IMutation, type IMutationInfo } from '@univerjs/core';
import type { ChangeSource } from './Book';
import type { BookContext } from './BookContext';
import type { ShiftOfCells } from './moveArea';
import type { SheetObjects } from './BookObjects';
import type { StructuralEdit } from './BookData';
import type { BookEvent } from './Book';

export type ChangeOfObjects = Partial<Omit<SheetObjects, 'isVeryHidden'>>;

export interface SetBookObjectsParams {
  unitId: string;
  /** New objects by sheet; what is absent stays. */
  sheets: Record<string, ChangeOfObjects>;
  /** The change of structure that goes with it, for the journal and the event. */
  structure?: {
    shift: ShiftOfCells;
    edit: StructuralEdit | null;
    event: Omit<Extract<BookEvent, { kind: 'changed' }>, 'source'>;
  };
}

type Listener = (
  params: SetBookObjectsParams,
  before: Record<string, ChangeOfObjects>,
  source: ChangeSource,
) => void;

const ID = 'book.mutation.set-objects';

/**
 * The one way in which tables, rules, charts and protection change: a mutation of the engine, so that
 * they take part in its undo and redo together with the cells.
 */
export class ObjectsMutation {
  private readonly listeners: Listener[] = [];

  constructor(private readonly context: BookContext) {
    const mutation: IMutation<SetBookObjectsParams> = {
      id: ID,
      type: CommandType.MUTATION,
      handler: (_, params) => params.unitId !== context.unitId || this.apply(params),
    };
    const registration = context.commands.registerCommand(mutation);
    context.onDispose(() => registration.dispose());
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The mutation and the one that takes it back. */
  mutations(
    sheets: SetBookObjectsParams['sheets'],
    structure?: { redo: SetBookObjectsParams['structure']; undo: SetBookObjectsParams['structure'] },
  ): { redo: IMutationInfo; undo: IMutationInfo } {
    const { unitId } = this.context;
    const redo: SetBookObjectsParams = { unitId, sheets, structure: structure?.redo };
    const undo: SetBookObjectsParams = { unitId, sheets: this.current(sheets), structure: structure?.undo };
    return { redo: { id: ID, params: redo }, undo: { id: ID, params: undo } };
  }

  /** Changes objects of a sheet as one step of undo. */
  set(sheetId: string, change: ChangeOfObjects): void {
    this.context.sheet(sheetId);
    const { redo, undo } = this.mutations({ [sheetId]: change });
    this.context.as(this.context.source ?? 'addin', () => this.context.mutateUndoably([redo], [undo]));
  }

  private apply(params: SetBookObjectsParams): boolean {
    const before = this.current(params.sheets);
    for (const [sheetId, change] of Object.entries(params.sheets)) {
      const objects = this.context.objects.sheets.get(sheetId);
      if (objects) Object.assign(objects, structuredClone(change));
    }
    const { structure } = params;
    const source = this.context.source ?? 'user';
    if (structure?.edit) this.context.objects.structuralEdits.push(structure.edit);
    for (const listener of this.listeners) listener(params, before, source);
    if (structure) this.context.emit({ ...structure.event, source });
    return true;
  }

  private current(sheets: SetBookObjectsParams['sheets']): Record<string, ChangeOfObjects> {
    const current: Record<string, ChangeOfObjects> = {};
    for (const [sheetId, change] of Object.entries(sheets)) {
      const objects = this.context.objects.sheets.get(sheetId);
      if (!objects) continue;
      const keys = Object.keys(change) as (keyof ChangeOfObjects)[];
      current[sheetId] = Object.fromEntries(keys.map((key) => [key, structuredClone(objects[key])]));
    }
    return current;
  }
}
