import type { Book, BookEvent, ChangeSource, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import type { HostEntry } from '../protocol/HostEntry';
import { MessageCategory } from '../protocol/HostEntry';
import { areaAddress, intersection } from './address';
import { rangeAddress } from './RangeObject';

/** Events by the numbers under which the client library knows them. */
export const EventType = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventType = (typeof EventType)[keyof typeof EventType];

/** Target id of events of the whole workbook. */
export const WORKBOOK = 'Workbook';

/**
 * Turns what happens to the book into events of the Excel API and sends those that the add-in has
 * registered for, in order, after the batch that caused them.
 */
export class WorkbookEvents {
  /** Registrations by event type and target. */
  readonly #registered = new Map<string, number>();
  #waiting: HostEntry[] = [];
  #isHeld = false;
  #isFlushing = false;
  /** false = the add-in has switched events off (runtime.enableEvents). */
  isEnabled = true;
  readonly #stop: () => void;

  constructor(
    private readonly book: Book,
    private readonly send: (entries: HostEntry[]) => void,
  ) {
    this.#stop = book.on((event) => this.#translate(event));
  }

  register(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  /** true when anybody listens to events of a type: making one may cost something. */
  #isAwaited(type: EventType): boolean {
    return this.isEnabled && [...this.#registered.keys()].some((key) => key.startsWith(`${type} `));
  }

  unregister(type: EventType, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** The add-in's page is gone, and its registrations with it. */
  unregisterAll(): void {
    this.#registered.clear();
    this.#waiting = [];
  }

  raiseSettingsChanged(): void {
    this.raise(EventType.settingsChanged, [''], {});
  }

  /** Keeps events back while a batch runs; Excel delivers them after it. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    this.#flushSoon();
  }

  /** Sends an event to whoever registered for it on any of the targets. */
  raise(type: EventType, targets: readonly string[], args: Record<string, unknown>): void {
    if (!this.isEnabled) return;
    const isForAll = type === EventType.documentSelectionChanged || type === EventType.settingsChanged;
    for (const targetId of targets) {
      if (!isForAll && !this.#registered.has(`${type} ${targetId}`)) continue;
      this.#waiting.push({
        messageCategory: MessageCategory.event,
        messageType: type,
        targetId,
        message: JSON.stringify(args),
      });
    }
    this.#flushSoon();
  }

  dispose(): void {
    this.#stop();
    this.#waiting = [];
    this.#registered.clear();
  }

  /** In a later turn, so that the answer to the batch that caused them goes first. */
  #flushSoon(): void {
    if (this.#isHeld || this.#isFlushing || this.#waiting.length === 0) return;
    this.#isFlushing = true;
    setTimeout(() => {
      this.#isFlushing = false;
      if (this.#isHeld || this.#waiting.length === 0) return;
      const entries = this.#waiting;
      this.#waiting = [];
      this.send(entries);
    }, 0);
  }

  #translate(event: BookEvent): void {
    switch (event.kind) {
      case 'changed':
        return this.#raiseChanged(event);
      case 'calculated':
        for (const worksheetId of event.sheetIds) {
          this.#raiseOnSheet(EventType.worksheetCalculated, worksheetId, { worksheetId, address: '' });
        }
        return;
      case 'selected':
        return this.#raiseSelected(event.area);
      case 'activated':
        return this.#raiseOnSheet(EventType.worksheetActivated, event.sheetId, {
          worksheetId: event.sheetId,
        });
      case 'deactivated':
        return this.#raiseOnSheet(EventType.worksheetDeactivated, event.sheetId, {
          worksheetId: event.sheetId,
        });
      case 'sheetAdded':
        return this.raise(EventType.worksheetAdded, [WORKBOOK], {
          worksheetId: event.sheetId,
          source: 'Local',
        });
      case 'sheetDeleted':
        return this.raise(EventType.worksheetDeleted, [WORKBOOK], {
          worksheetId: event.sheetId,
          source: 'Local',
        });
      case 'sheetRenamed':
        return this.#raiseOnSheet(EventType.worksheetNameChanged, event.sheetId, {
          worksheetId: event.sheetId,
          nameBefore: event.before,
          nameAfter: event.after,
          source: 'Local',
        });
      case 'tableAdded':
        return this.raise(EventType.tableAdded, [WORKBOOK, event.sheetId], tableArgs(event));
      case 'tableDeleted':
        return this.raise(EventType.tableDeleted, [WORKBOOK, event.sheetId], tableArgs(event));
      case 'tableChanged':
        return;
    }
  }

  #raiseOnSheet(type: EventType, sheetId: string, args: Record<string, unknown>): void {
    this.raise(type, [sheetId, WORKBOOK], args);
  }

  #raiseChanged(event: Extract<BookEvent, { kind: 'changed' }>): void {
    const { area } = event;
    const isForTables = this.#isAwaited(EventType.tableChanged);
    if (!isForTables && !this.#isAwaited(EventType.worksheetChanged)) return;
    const args = {
      worksheetId: area.sheetId,
      address: areaAddress(area),
      changeType: event.change,
      ...originOf(event.source),
      shiftDirection: shiftOf(event.change),
      referenceId: rangeAddress(this.book, area),
      ...detailsOf(event),
    };
    this.#raiseOnSheet(EventType.worksheetChanged, area.sheetId, args);
    for (const table of isForTables ? this.book.tables(area.sheetId) : []) {
      if (!intersection(table.area, area)) continue;
      this.raise(EventType.tableChanged, [table.id, area.sheetId, WORKBOOK], { ...args, tableId: table.id });
    }
  }

  #raiseSelected(area: SheetArea): void {
    const args = { worksheetId: area.sheetId, address: areaAddress(area) };
    this.raise(EventType.documentSelectionChanged, [''], {});
    this.#raiseOnSheet(EventType.worksheetSelectionChanged, area.sheetId, args);
    if (!this.#isAwaited(EventType.tableSelectionChanged)) return;
    for (const table of this.book.tables(area.sheetId)) {
      const inside: Area | null = intersection(table.area, area);
      this.raise(EventType.tableSelectionChanged, [table.id], {
        ...args,
        address: inside ? areaAddress(inside) : '',
        tableId: table.id,
      });
    }
  }
}

function tableArgs(event: { tableId: string; sheetId: string }): Record<string, unknown> {
  return { tableId: event.tableId, worksheetId: event.sheetId, source: 'Local' };
}

function originOf(source: ChangeSource): Record<string, string> {
  return {
    source: source === 'remote' ? 'Remote' : 'Local',
    triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
}

function shiftOf(change: Extract<BookEvent, { kind: 'changed' }>['change']): string {
  switch (change) {
    case 'RowInserted':
    case 'CellInserted':
      return 'ShiftCellDown';
    case 'RowDeleted':
    case 'CellDeleted':
      return 'ShiftCellUp';
    case 'ColumnInserted':
      return 'ShiftCellRight';
    case 'ColumnDeleted':
      return 'ShiftCellLeft';
    default:
      return 'None';
  }
}

/** Before and after of a single cell, as Excel gives them. */
function detailsOf(event: Extract<BookEvent, { kind: 'changed' }>): Record<string, unknown> {
  const { before, after } = event;
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

function valueType(value: string | number | boolean): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(VALUE!|N\/A|NUM!|DIV\/0!|NULL!|NAME\?|REF!|CALC!|BUSY!|SPILL!)$/.test(value)
    ? 'Error'
    : 'String';
}
