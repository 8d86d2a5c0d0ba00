import type { SheetInfo } from '../book/Book';
import type { Area } from '../book/BookData';
import type { Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { assertOnSheet, invalidArgument, SHEET_COLUMNS, SHEET_ROWS } from './address';
import { eventMethods } from './eventMethods';
import type { ModelContext } from './ModelContext';
import { findSheetId, RangeObject, rangeArgument, resolveRange } from './RangeObject';
import type { FindCriteria } from './rangeSearch';
import { findMatches, replaceAll } from './rangeSearch';
import { assertSheetName } from './sheetName';
import { EventType, WORKBOOK } from './WorkbookEvents';

/** A worksheet as the add-in holds it: it may have been deleted since. */
export interface SheetObject {
  sheetId: string;
}

const SHEET_EVENTS = {
  ActivatedEvent: EventType.worksheetActivated,
  DeactivatedEvent: EventType.worksheetDeactivated,
  CalculatedEvent: EventType.worksheetCalculated,
  DataChangedEvent: EventType.worksheetChanged,
  SelectionChangedEvent: EventType.worksheetSelectionChanged,
  ProtectionChangedEvent: EventType.worksheetProtectionChanged,
  EventNameChanged: EventType.worksheetNameChanged,
  EventVisibilityChanged: EventType.worksheetVisibilityChanged,
};

export function worksheetTypes(context: ModelContext): TypeMap {
  const { book, events } = context;
  const info = (sheet: SheetObject): SheetInfo => book.sheet(sheet.sheetId);
  const object = (sheet: SheetInfo | undefined): SheetObject | null => (sheet ? { sheetId: sheet.id } : null);
  const typed = (sheetId: string): Typed => ({ type: 'Worksheet', obj: { sheetId } });
  const at =
    (type: string) =>
    (sheet: SheetObject): Typed => {
      info(sheet);
      return { type, obj: sheet };
    };
  const shown = (visibleOnly: unknown): SheetInfo[] =>
    book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'visible');
  const find = (key: string): SheetObject | null => {
    const sheetId = findSheetId(book, key);
    return sheetId === null ? null : { sheetId };
  };
  const item = (key: string): SheetObject => found(find(key), `There is no worksheet "${key}".`);
  const wholeSheet = (sheet: SheetObject): RangeObject =>
    new RangeObject(info(sheet).id, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
  const used = (sheet: SheetObject, valuesOnly: unknown): RangeObject | null => {
    const area = book.usedArea(info(sheet).id, valuesOnly === true);
    return area ? new RangeObject(sheet.sheetId, area) : null;
  };
  const neighbour = (sheet: SheetObject, step: number, visibleOnly: unknown): SheetObject | null => {
    const position = info(sheet).position;
    const candidates = shown(visibleOnly).filter((other) => (other.position - position) * step > 0);
    return object(step > 0 ? candidates[0] : candidates.at(-1));
  };
  const range = (sheet: SheetObject, address: unknown): RangeObject => {
    info(sheet);
    if (address === null || address === undefined || address === '') return wholeSheet(sheet);
    return rangeArgument(book, address, sheet.sheetId);
  };

  return {
    WorksheetCollection: {
      items: () => book.sheets().map((sheet) => typed(sheet.id)),
      index: (_: unknown, key: string) => typed(item(key).sheetId),
      methods: {
        Add: {
          returns: 'Worksheet',
          call: (_: unknown, name?: string | null) => {
            if (name) assertSheetName(name, book.sheets());
            return object(book.addSheet(name || undefined));
          },
        },
        GetItem: { returns: 'Worksheet', call: (_: unknown, key: string) => item(key) },
        GetItemOrNullObject: { returns: 'Worksheet', call: (_: unknown, key: string) => find(key) },
        GetActiveWorksheet: { returns: 'Worksheet', call: () => ({ sheetId: book.activeSheetId() }) },
        GetFirst: {
          returns: 'Worksheet',
          call: (_: unknown, visibleOnly: unknown) => found(object(shown(visibleOnly)[0]), NO_SHEET),
        },
        GetLast: {
          returns: 'Worksheet',
          call: (_: unknown, visibleOnly: unknown) => found(object(shown(visibleOnly).at(-1)), NO_SHEET),
        },
        GetCount: { call: (_: unknown, visibleOnly: unknown) => shown(visibleOnly).length },
        ...eventMethods(
          events,
          {
            ...SHEET_EVENTS,
            AddedEvent: EventType.worksheetAdded,
            DeletedEvent: EventType.worksheetDeleted,
            EventMoved: EventType.worksheetMoved,
          },
          () => WORKBOOK,
        ),
      },
    },
    Worksheet: {
      id: (sheet: SheetObject) => info(sheet).id,
      props: {
        Id: { get: (sheet: SheetObject) => info(sheet).id },
        Name: {
          get: (sheet: SheetObject) => info(sheet).name,
          set: (sheet: SheetObject, name: string) => {
            assertSheetName(
              name,
              book.sheets().filter((other) => other.id !== info(sheet).id),
            );
            book.renameSheet(sheet.sheetId, name);
          },
        },
        Position: {
          get: (sheet: SheetObject) => info(sheet).position,
          set: (sheet: SheetObject, position: number) => {
            if (!Number.isInteger(position) || position < 0 || position >= book.sheets().length) {
              throw invalidArgument(
                `Worksheet position ${position} is outside 0 to ${book.sheets().length - 1}.`,
              );
            }
            book.moveSheet(info(sheet).id, position);
            events.raise(EventType.worksheetMoved, [WORKBOOK], {
              worksheetId: sheet.sheetId,
              positionAfter: position,
              source: 'Local',
            });
          },
        },
        Visibility: {
          get: (sheet: SheetObject) => VISIBILITY[info(sheet).visibility],
          set: (sheet: SheetObject, visibility: string) => setVisibility(sheet, visibility),
        },
        TabColor: {
          get: (sheet: SheetObject) => info(sheet).tabColor ?? '',
          set: (sheet: SheetObject, color: string) =>
            book.updateSheet(info(sheet).id, { tabColor: color === '' ? null : color.toUpperCase() }),
        },
        ShowGridlines: { get: (sheet: SheetObject) => info(sheet).showGridlines },
        // The client library sets it under this older name.
        Gridlines: {
          isHeavy: true,
          get: (sheet: SheetObject) => info(sheet).showGridlines,
          set: (sheet: SheetObject, showGridlines: boolean) =>
            book.updateSheet(info(sheet).id, { showGridlines }),
        },
        EnableCalculation: { get: () => true },
        StandardHeight: { get: () => STANDARD_HEIGHT },
        StandardWidth: { get: () => STANDARD_WIDTH },
      },
      navs: {
        Tables: (sheet: SheetObject) => at('TableCollection')(sheet),
        Names: (sheet: SheetObject) => at('NamedItemCollection')(sheet),
        Charts: (sheet: SheetObject) => at('ChartCollection')(sheet),
        Protection: (sheet: SheetObject) => at('WorksheetProtection')(sheet),
        FreezePanes: (sheet: SheetObject) => at('WorksheetFreezePanes')(sheet),
        PageLayout: (sheet: SheetObject) => at('PageLayout')(sheet),
        VerticalPageBreaks: (sheet: SheetObject) => at('PageBreakCollection')(sheet),
      },
      methods: {
        GetRange: { returns: 'Range', call: range },
        GetRanges: {
          returns: 'RangeAreas',
          call: (sheet: SheetObject, address?: string) => ({
            areas: address
              ? splitAreas(address).map((part) => resolveRange(book, part, info(sheet).id))
              : [wholeSheet(sheet)],
          }),
        },
        GetRangeByIndexes: {
          returns: 'Range',
          call: (sheet: SheetObject, row: number, column: number, rows: number, columns: number) =>
            new RangeObject(info(sheet).id, { row, column, rows, columns }),
        },
        GetCell: {
          returns: 'Range',
          call: (sheet: SheetObject, row: number, column: number) =>
            new RangeObject(info(sheet).id, { row, column, rows: 1, columns: 1 }),
        },
        GetUsedRange: {
          returns: 'Range',
          isCalculated: true,
          // An empty sheet's used range is its first cell.
          call: (sheet: SheetObject, valuesOnly: unknown) =>
            used(sheet, valuesOnly) ?? new RangeObject(sheet.sheetId, FIRST_CELL),
        },
        GetUsedRangeOrNullObject: { returns: 'Range', isCalculated: true, call: used },
        GetNext: {
          returns: 'Worksheet',
          call: (sheet: SheetObject, visibleOnly: unknown) =>
            found(neighbour(sheet, 1, visibleOnly), 'There is no worksheet after this one.'),
        },
        GetNextOrNullObject: {
          returns: 'Worksheet',
          call: (sheet: SheetObject, visibleOnly: unknown) => neighbour(sheet, 1, visibleOnly),
        },
        GetPrevious: {
          returns: 'Worksheet',
          call: (sheet: SheetObject, visibleOnly: unknown) =>
            found(neighbour(sheet, -1, visibleOnly), 'There is no worksheet before this one.'),
        },
        GetPreviousOrNullObject: {
          returns: 'Worksheet',
          call: (sheet: SheetObject, visibleOnly: unknown) => neighbour(sheet, -1, visibleOnly),
        },
        FindAll: {
          returns: 'RangeAreas',
          isCalculated: true,
          call: (sheet: SheetObject, text: string, criteria: FindCriteria) =>
            found(findAll(sheet, text, criteria), `"${text}" is not found.`),
        },
        FindAllOrNullObject: {
          returns: 'RangeAreas',
          isCalculated: true,
          call: (sheet: SheetObject, text: string, criteria: FindCriteria) => findAll(sheet, text, criteria),
        },
        ReplaceAll: {
          isCalculated: true,
          call: (sheet: SheetObject, text: string, replacement: string, criteria: FindCriteria) => {
            const area = used(sheet, false);
            return area ? replaceAll(book, area, text, replacement, criteria) : 0;
          },
        },
        Calculate: { call: () => book.recalculate() },
        Activate: {
          call: (sheet: SheetObject) => {
            if (info(sheet).visibility !== 'visible') {
              throw new RichApiError(
                'InvalidOperation',
                `"${info(sheet).name}" is hidden and cannot be activated.`,
              );
            }
            book.activateSheet(sheet.sheetId);
          },
        },
        Delete: { call: (sheet: SheetObject) => deleteSheet(sheet) },
        _GetSheetById: { returns: 'Worksheet', call: (_: unknown, id: string) => item(id) },
        _GetAnotherWorksheetById: { returns: 'Worksheet', call: (_: unknown, id: string) => item(id) },
        ...eventMethods(events, SHEET_EVENTS, (sheet: SheetObject) => info(sheet).id),
      },
    },
  };

  function setVisibility(sheet: SheetObject, visibility: string): void {
    const entry = Object.entries(VISIBILITY).find(
      ([, name]) => name.toLowerCase() === visibility.toLowerCase(),
    );
    if (!entry)
      throw invalidArgument(`Worksheet visibility "${visibility}" is not Visible, Hidden or VeryHidden.`);
    const before = VISIBILITY[info(sheet).visibility];
    const isLastVisible = shown(true).every((other) => other.id === sheet.sheetId);
    if (entry[0] !== 'visible' && isLastVisible) {
      throw new RichApiError('InvalidOperation', 'A workbook needs at least one visible worksheet.');
    }
    book.updateSheet(sheet.sheetId, { visibility: entry[0] as SheetInfo['visibility'] });
    events.raise(EventType.worksheetVisibilityChanged, [sheet.sheetId, WORKBOOK], {
      worksheetId: sheet.sheetId,
      visibilityBefore: before,
      visibilityAfter: entry[1],
      source: 'Local',
    });
  }

  function deleteSheet(sheet: SheetObject): void {
    if (info(sheet).visibility === 'veryHidden') {
      throw new RichApiError('InvalidOperation', 'A very hidden worksheet cannot be deleted: show it first.');
    }
    if (shown(true).every((other) => other.id === sheet.sheetId)) {
      throw new RichApiError('InvalidOperation', 'A workbook needs at least one visible worksheet.');
    }
    book.deleteSheet(sheet.sheetId);
  }

  function findAll(
    sheet: SheetObject,
    text: string,
    criteria: FindCriteria,
  ): { areas: RangeObject[] } | null {
    const area = used(sheet, false);
    const areas = area ? findMatches(book, area, text, criteria) : [];
    return areas.length > 0 ? { areas: areas.map((cell) => new RangeObject(sheet.sheetId, cell)) } : null;
  }
}

/** @throws RichApiError ItemNotFound when there is none */
export function found<T>(object: T | null, message: string): T {
  if (object === null) throw new RichApiError('ItemNotFound', message, 404);
  return object;
}

/** "A1:B2, C3" in its parts; a comma inside a quoted sheet name does not split. */
function splitAreas(address: string): string[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}

const NO_SHEET = 'There is no visible worksheet.';
const FIRST_CELL: Area = assertOnSheet({ row: 0, column: 0, rows: 1, columns: 1 });
const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const STANDARD_HEIGHT = 15; // points
const STANDARD_WIDTH = 8.43; // characters
