import type { MethodModel, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { FilterCriteria } from './filterValues';
import { shownValues } from './filterValues';
import type { ModelContext } from './ModelContext';
import type { RangeObject } from './RangeObject';
import type { TablePartObject } from './tablePartTypes';
import { bodyRange, bodyRowCount, tableRange } from './tableRanges';
import type { TableObject } from './tableTypes';
import { currentTable } from './tableTypes';
import { without } from './without';

/** Filters of table columns. Each criterion is turned into the values it lets through, which is what a book keeps. */
export function tableFilterTypes(context: ModelContext): TypeMap {
  const { book } = context;

  const apply = ({ tableId, index }: TablePartObject, criteria: FilterCriteria): void => {
    const table = currentTable(context, { tableId });
    if (index < 0 || index >= table.columns.length)
      throw invalidArgument(`There is no column ${index} to filter.`);
    const body = bodyRange(table);
    const column = body.with({
      column: body.column + index,
      columns: 1,
      rows: Math.max(1, bodyRowCount(table)),
    });
    const cells = book
      .values(column)
      .map(([value = ''], row) => ({ value, text: book.text(column)[row]?.[0] ?? '' }));
    book.updateTable(tableId, { filters: { ...table.filters, [index]: shownValues(cells, criteria) } });
  };
  const clear = ({ tableId, index }: TablePartObject): void => {
    const { filters } = currentTable(context, { tableId });
    book.updateTable(tableId, { filters: without(filters, index) });
  };
  const criteria = ({ tableId, index }: TablePartObject): FilterCriteria | null => {
    const values = currentTable(context, { tableId }).filters[index];
    return values ? { filterOn: 'Values', values } : null;
  };
  const filter = (toCriteria: (...args: never[]) => FilterCriteria): MethodModel => ({
    isCalculated: true,
    call: (object: TablePartObject, ...args: never[]) => apply(object, toCriteria(...args)),
  });

  return {
    Filter: {
      props: { Criteria: { get: criteria } },
      methods: {
        Apply: filter((given: FilterCriteria) => given),
        ApplyValuesFilter: filter((values: string[]) => ({ filterOn: 'Values', values })),
        ApplyCustomFilter: filter(
          (criterion1: string, criterion2: string | null, operator: 'And' | 'Or' | null) => ({
            filterOn: 'Custom',
            criterion1,
            criterion2: criterion2 ?? undefined,
            operator: operator ?? 'And',
          }),
        ),
        ApplyTopItemsFilter: filter((count: number) => ({ filterOn: 'TopItems', criterion1: String(count) })),
        ApplyBottomItemsFilter: filter((count: number) => ({
          filterOn: 'BottomItems',
          criterion1: String(count),
        })),
        ApplyTopPercentFilter: filter((percent: number) => ({
          filterOn: 'TopPercent',
          criterion1: String(percent),
        })),
        ApplyBottomPercentFilter: filter((percent: number) => ({
          filterOn: 'BottomPercent',
          criterion1: String(percent),
        })),
        ApplyDynamicFilter: filter((dynamicCriteria: string) => ({ filterOn: 'Dynamic', dynamicCriteria })),
        Clear: { call: clear },
      },
    },
    AutoFilter: {
      props: {
        Enabled: { get: (table: TableObject) => currentTable(context, table).hasFilterButton },
        IsDataFiltered: {
          get: (table: TableObject) => Object.keys(currentTable(context, table).filters).length > 0,
        },
        Criteria: {
          get: (table: TableObject) =>
            currentTable(context, table).columns.map((_, index) => criteria({ ...table, index })),
        },
      },
      methods: {
        Apply: {
          isCalculated: true,
          call: (table: TableObject, _range: unknown, index: number | null, given: FilterCriteria | null) => {
            if (index !== null && given) apply({ ...table, index }, given);
            else book.updateTable(table.tableId, { hasFilterButton: true });
          },
        },
        ClearCriteria: { call: (table: TableObject) => book.updateTable(table.tableId, { filters: {} }) },
        ClearColumnCriteria: { call: (table: TableObject, index: number) => clear({ ...table, index }) },
        Reapply: {
          isCalculated: true,
          call: (table: TableObject) =>
            book.updateTable(table.tableId, { filters: currentTable(context, table).filters }),
        },
        Remove: {
          call: (table: TableObject) =>
            book.updateTable(table.tableId, { filters: {}, hasFilterButton: false }),
        },
        GetRange: { returns: 'Range', call: filtered },
        GetRangeOrNullObject: { returns: 'Range', call: filtered },
      },
    },
  };

  function filtered(table: TableObject): RangeObject {
    const present = currentTable(context, table);
    if (!present.hasFilterButton) throw new RichApiError('ItemNotFound', 'The table shows no filters.', 404);
    return tableRange(present);
  }
}
