import type { CellInput } from '../book/Book';
import type { Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import { toMatrix } from './cellInput';
import type { ModelContext } from './ModelContext';
import type { RangeObject } from './RangeObject';
import { bodyRange, bodyRowCount, headerRange, tableRange, totalsRange } from './tableRanges';
import type { BookTable } from './tableRanges';
import type { TableObject } from './tableTypes';
import { currentTable } from './tableTypes';
import { found } from './worksheetTypes';

/** A column or row of a table, by its place. */
export interface TablePartObject extends TableObject {
  index: number;
}

/** Columns and rows of a table. */
export function tablePartTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const current = (table: TableObject): BookTable => currentTable(context, table);
  const column = (object: TablePartObject): BookTable['columns'][number] =>
    found(current(object).columns[object.index] ?? null, 'The table column does not exist any more.');
  const columnIn = (object: TablePartObject, range: RangeObject): RangeObject => {
    column(object);
    return range.with({ column: range.column + object.index, columns: 1 });
  };
  const columnRange = (read: (table: BookTable) => RangeObject) => ({
    returns: 'Range',
    call: (object: TablePartObject) => columnIn(object, read(current(object))),
  });
  /** A column is known by its number, from 1, or by its name. */
  const findColumn = (table: TableObject, key: string | number): TablePartObject | null => {
    const { columns } = current(table);
    const lower = String(key).toLowerCase();
    const byName = columns.findIndex(({ name }) => name.toLowerCase() === lower);
    const index = typeof key === 'number' || byName < 0 ? Number(key) - 1 : byName;
    return columns[index] ? { tableId: table.tableId, index } : null;
  };
  const columnItem = (table: TableObject, key: string | number): TablePartObject =>
    found(findColumn(table, key), `There is no column "${key}" in the table "${current(table).name}".`);
  const row = (object: TablePartObject): RangeObject => {
    const table = current(object);
    if (object.index < 0 || object.index >= bodyRowCount(table)) {
      throw new RichApiError(
        'ItemNotFound',
        `There is no row ${object.index} in the table "${table.name}".`,
        404,
      );
    }
    const body = bodyRange(table);
    return body.with({ row: body.row + object.index, rows: 1 });
  };
  const rowAt = (table: TableObject, index: number): TablePartObject => {
    const object = { tableId: table.tableId, index };
    row(object);
    return object;
  };
  const typed = (type: string, obj: TablePartObject): Typed => ({ type, obj });

  return {
    TableColumnCollection: {
      props: { Count: { get: (table: TableObject) => current(table).columns.length } },
      items: (table: TableObject) =>
        current(table).columns.map((_, index) => typed('TableColumn', { tableId: table.tableId, index })),
      index: (table: TableObject, key: string | number) => typed('TableColumn', columnItem(table, key)),
      methods: {
        Add: { returns: 'TableColumn', call: addColumn },
        GetItem: { returns: 'TableColumn', call: columnItem },
        GetItemOrNullObject: { returns: 'TableColumn', call: findColumn },
        GetItemAt: {
          returns: 'TableColumn',
          call: (table: TableObject, index: number) => columnItem(table, index + 1),
        },
        GetCount: { call: (table: TableObject) => current(table).columns.length },
      },
    },
    TableColumn: {
      id: ({ index }: TablePartObject) => String(index + 1),
      props: {
        Id: { get: ({ index }: TablePartObject) => index + 1 },
        Index: { get: ({ index }: TablePartObject) => index },
        Name: {
          get: (object: TablePartObject) => column(object).name,
          set: (object: TablePartObject, name: string) => {
            column(object);
            book.setTableColumnName(object.tableId, object.index, String(name));
          },
        },
        Values: {
          isCalculated: true,
          get: (object: TablePartObject) => book.values(columnIn(object, tableRange(current(object)))),
          set: (object: TablePartObject, value: unknown) => {
            const range = columnIn(object, tableRange(current(object)));
            book.setCells(range, toMatrix(range, value), 'addin');
          },
        },
      },
      navs: { Filter: (object: TablePartObject) => ({ type: 'Filter', obj: object }) },
      methods: {
        GetRange: columnRange(tableRange),
        GetDataBodyRange: columnRange(bodyRange),
        GetHeaderRowRange: columnRange(headerRange),
        GetTotalRowRange: columnRange(totalsRange),
        Delete: {
          call: (object: TablePartObject) => {
            column(object);
            book.deleteTableColumn(object.tableId, object.index);
          },
        },
      },
    },
    TableRowCollection: {
      props: { Count: { get: (table: TableObject) => bodyRowCount(current(table)) } },
      items: (table: TableObject) =>
        Array.from({ length: bodyRowCount(current(table)) }, (_, index) =>
          typed('TableRow', { tableId: table.tableId, index }),
        ),
      methods: {
        Add: { returns: 'TableRow', call: addRows },
        GetItemAt: { returns: 'TableRow', call: rowAt },
        GetCount: { call: (table: TableObject) => bodyRowCount(current(table)) },
        DeleteRowsAt: {
          call: (table: TableObject, index: number, count: number | null) => {
            rowAt(table, index);
            rowAt(table, index + (count ?? 1) - 1);
            book.deleteTableRows(table.tableId, index, count ?? 1);
          },
        },
        DeleteRows: {
          call: (table: TableObject, rows: (number | TablePartObject)[]) => {
            const indexes = rows.map((each) => (typeof each === 'number' ? each : each.index));
            indexes.forEach((index) => rowAt(table, index));
            // From the last to the first, so that the rest keeps its places.
            for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
              book.deleteTableRows(table.tableId, index, 1);
            }
          },
        },
      },
    },
    TableRow: {
      props: {
        Index: { get: ({ index }: TablePartObject) => index },
        Values: {
          isCalculated: true,
          get: (object: TablePartObject) => book.values(row(object)),
          set: (object: TablePartObject, value: unknown) =>
            book.setCells(row(object), toMatrix(row(object), value), 'addin'),
        },
      },
      methods: {
        GetRange: { returns: 'Range', call: row },
        Delete: {
          call: (object: TablePartObject) => {
            row(object);
            book.deleteTableRows(object.tableId, object.index, 1);
          },
        },
      },
    },
  };

  /** @param index null or -1 = at the end */
  function addRows(table: TableObject, index: number | null, values: unknown): TablePartObject {
    const { id, columns, name } = current(table);
    const before = bodyRowCount(current(table));
    const at = index === null || index === undefined || index === -1 ? null : index;
    if (at !== null && (!Number.isInteger(at) || at < 0 || at > before)) {
      throw invalidArgument(`Row ${at} is outside 0 to ${before} of the table "${name}".`);
    }
    const rows = (values ?? [columns.map(() => null)]) as CellInput[][];
    const given = Array.isArray(rows) ? rows : [[values as CellInput]];
    const wrong = given.find((each) => !Array.isArray(each) || each.length !== columns.length);
    if (wrong !== undefined) {
      const count = Array.isArray(wrong) ? wrong.length : 1;
      throw invalidArgument(
        `A row of ${count} values does not fit the ${columns.length} columns of "${name}".`,
      );
    }
    book.addTableRows(id, at, given);
    return { tableId: id, index: at ?? bodyRowCount(current(table)) - given.length };
  }

  /** @param index null or -1 = at the end; values include header (and totals) cells */
  function addColumn(
    table: TableObject,
    index: number | null,
    values: unknown,
    name: string | null,
  ): TablePartObject {
    const { id, area, columns, sheetId } = current(table);
    const at = index === null || index === undefined || index === -1 ? null : index;
    if (at !== null && (!Number.isInteger(at) || at < 0 || at > columns.length)) {
      throw invalidArgument(`Column ${at} is outside 0 to ${columns.length} of the table.`);
    }
    const isGiven = values !== null && values !== undefined;
    const cells = isGiven ? toMatrix<CellInput>({ ...area, sheetId, columns: 1 }, values) : [];
    book.addTableColumn(id, at, cells, name ?? undefined);
    return { tableId: id, index: at ?? columns.length };
  }
}
