import type { TableData } from '../book/BookData';
import type { PropertyModel, Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import { eventMethods } from './eventMethods';
import type { ModelContext } from './ModelContext';
import { RangeObject, rangeArgument } from './RangeObject';
import type { SortField } from './rangeSortType';
import { sortArea } from './rangeSortType';
import { assertTableName } from './tableName';
import { bodyRange, headerRange, tableRange, totalsRange } from './tableRanges';
import type { BookTable } from './tableRanges';
import { found } from './worksheetTypes';
import { EventType, WORKBOOK } from './WorkbookEvents';
import { intersection, contains } from './address';

/** A table as the add-in holds it: it may have been deleted since. */
export interface TableObject {
  tableId: string;
}

/** All tables of the workbook (sheetId null) or of a sheet. */
interface TablesObject {
  sheetId: string | null;
}

/** Tables of a range. */
interface ScopedTables {
  range: RangeObject;
  isFully: boolean;
}

/** @throws RichApiError ItemNotFound when the table was deleted */
export function currentTable({ book }: ModelContext, { tableId }: TableObject): BookTable {
  return found(book.table(tableId), 'The table does not exist any more.');
}

/** Table and TableCollection; columns, rows and filters stand in their own files. */
export function tableTypes(context: ModelContext): TypeMap {
  const { book, events } = context;
  const current = (table: TableObject): BookTable => currentTable(context, table);
  const typed = (tableId: string): Typed => ({ type: 'Table', obj: { tableId } });
  const object = (table: BookTable | undefined): TableObject | null => (table ? { tableId: table.id } : null);
  const tablesOf = ({ sheetId }: TablesObject): BookTable[] => {
    if (sheetId !== null) book.sheet(sheetId);
    return book.tables(sheetId ?? undefined);
  };
  const find = (tables: TablesObject, key: string): TableObject | null => {
    const lower = String(key).toLowerCase();
    return object(tablesOf(tables).find(({ id, name }) => id === key || name.toLowerCase() === lower));
  };
  const item = (tables: TablesObject, key: string): TableObject =>
    found(find(tables, key), `There is no table "${key}".`);
  const itemAt = (tables: TablesObject, index: number): TableObject =>
    found(object(tablesOf(tables)[index]), `There is no table at ${index}.`);
  const scoped = ({ range, isFully }: ScopedTables): BookTable[] =>
    book
      .tables(range.sheetId)
      .filter(({ area }) => (isFully ? contains(range, area) : intersection(range, area)));
  const scopedItem = (tables: ScopedTables, key: string): TableObject | null =>
    object(
      scoped(tables).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase()),
    );

  const flag = (
    key: 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'hasFilterButton',
  ): PropertyModel => ({
    get: (table: TableObject) => current(table)[key],
    set: (table: TableObject, value: boolean) => book.updateTable(current(table).id, { [key]: value }),
  });
  const range = (read: (table: BookTable) => RangeObject) => ({
    returns: 'Range',
    call: (table: TableObject) => read(current(table)),
  });
  const part = (type: string) => (table: TableObject) => {
    current(table);
    return { type, obj: table };
  };
  const TABLE_EVENTS = { DataChangedEvent: EventType.tableChanged };

  return {
    TableCollection: {
      props: { Count: { get: (tables: TablesObject) => tablesOf(tables).length } },
      items: (tables: TablesObject) => tablesOf(tables).map(({ id }) => typed(id)),
      index: (tables: TablesObject, key: string) => typed(item(tables, key).tableId),
      methods: {
        Add: { returns: 'Table', call: add },
        GetItem: { returns: 'Table', call: item },
        GetItemOrNullObject: { returns: 'Table', call: find },
        GetItemAt: { returns: 'Table', call: itemAt },
        GetCount: { call: (tables: TablesObject) => tablesOf(tables).length },
        ...eventMethods(
          events,
          { ...TABLE_EVENTS, AddedEvent: EventType.tableAdded, DeletedEvent: EventType.tableDeleted },
          ({ sheetId }: TablesObject) => sheetId ?? WORKBOOK,
        ),
      },
    },
    TableScopedCollection: {
      props: {},
      items: (tables: ScopedTables) => scoped(tables).map(({ id }) => typed(id)),
      index: (tables: ScopedTables, key: string) =>
        typed(found(scopedItem(tables, key), `There is no table "${key}" in the range.`).tableId),
      methods: {
        GetCount: { call: (tables: ScopedTables) => scoped(tables).length },
        GetFirst: {
          returns: 'Table',
          call: (tables: ScopedTables) => found(object(scoped(tables)[0]), 'The range has no table.'),
        },
        GetItemOrNullObject: { returns: 'Table', call: scopedItem },
      },
    },
    Table: {
      id: (table: TableObject) => current(table).id,
      props: {
        Id: { get: (table: TableObject) => current(table).id },
        LegacyId: { get: (table: TableObject) => current(table).id },
        Name: {
          get: (table: TableObject) => current(table).name,
          set: (table: TableObject, name: string) => {
            const { id } = current(table);
            assertTableName(book, name, id);
            book.updateTable(id, { name });
          },
        },
        ShowHeaders: {
          get: (table: TableObject) => current(table).hasHeader,
          set: (table: TableObject, hasHeader: boolean) => book.updateTable(current(table).id, { hasHeader }),
        },
        ShowTotals: {
          get: (table: TableObject) => current(table).hasTotals,
          set: (table: TableObject, hasTotals: boolean) => book.updateTable(current(table).id, { hasTotals }),
        },
        ShowBandedRows: flag('bandedRows'),
        ShowBandedColumns: flag('bandedColumns'),
        ShowFilterButton: flag('hasFilterButton'),
        HighlightFirstColumn: flag('firstColumn'),
        HighlightLastColumn: flag('lastColumn'),
        Style: {
          get: (table: TableObject) => current(table).style ?? '',
          set: (table: TableObject, style: string) =>
            book.updateTable(current(table).id, { style: style === '' ? null : style }),
        },
      },
      navs: {
        Columns: part('TableColumnCollection'),
        Rows: part('TableRowCollection'),
        Sort: part('TableSort'),
        AutoFilter: part('AutoFilter'),
        Worksheet: (table: TableObject) => ({ type: 'Worksheet', obj: { sheetId: current(table).sheetId } }),
      },
      methods: {
        GetRange: range(tableRange),
        GetHeaderRowRange: range(headerRange),
        GetDataBodyRange: range(bodyRange),
        GetTotalRowRange: range(totalsRange),
        ConvertToRange: {
          returns: 'Range',
          call: (table: TableObject) => {
            const before = current(table);
            book.deleteTable(before.id, true);
            return tableRange(before);
          },
        },
        Delete: { call: (table: TableObject) => book.deleteTable(current(table).id, false) },
        Resize: { call: resize },
        ClearFilters: { call: (table: TableObject) => book.updateTable(current(table).id, { filters: {} }) },
        ReapplyFilters: {
          isCalculated: true,
          call: (table: TableObject) => {
            const { id, filters } = current(table);
            book.updateTable(id, { filters });
          },
        },
        ...eventMethods(
          events,
          { ...TABLE_EVENTS, SelectionChangedEvent: EventType.tableSelectionChanged },
          (table: TableObject) => current(table).id,
        ),
      },
    },
    TableSort: {
      props: { Fields: { get: () => [] }, MatchCase: { get: () => false } },
      methods: {
        Apply: {
          isCalculated: true,
          call: (table: TableObject, fields: SortField[], matchCase: unknown) =>
            sortArea(book, bodyRange(current(table)), fields, false, matchCase === true),
        },
        // What was sorted stays sorted: only the mark on the header goes, and this host shows none.
        Clear: { call: (table: TableObject) => void current(table) },
      },
    },
  };

  function add({ sheetId }: TablesObject, address: unknown, hasHeaders: unknown): TableObject {
    const area = rangeArgument(book, address, sheetId ?? book.activeSheetId());
    if (sheetId !== null && area.sheetId !== sheetId) {
      throw invalidArgument('The table’s range is on another worksheet than its collection.');
    }
    if (book.tables(area.sheetId).some((table) => intersection(table.area, area))) {
      throw new RichApiError('InvalidArgument', 'A table cannot overlap another table.');
    }
    return { tableId: book.addTable({ ...area }, hasHeaders === true).id };
  }

  function resize(table: TableObject, target: unknown): void {
    const { id, sheetId, area } = current(table);
    const range = rangeArgument(book, target, sheetId);
    if (range.sheetId !== sheetId || range.row !== area.row || !intersection(range, area)) {
      throw invalidArgument('A table is resized on its sheet, its header staying in its row.');
    }
    const { row, column, rows, columns } = range;
    book.updateTable(id, { area: { row, column, rows, columns } } satisfies Partial<TableData>);
  }
}
