import type { TableData } from '../book/BookData';
import { parseArea } from './address';
import { fromStoredFormula } from './storedFormula';
import { fromStoredText } from './storedText';
import { attribute, child, children, flag, integer, type Element } from './Xml';

/** The numbers by which SUBTOTAL knows the functions a totals row offers. */
export const TOTALS_FUNCTIONS: Record<string, number> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** A table as its part describes it. */
export function readTable(table: Element, functionNames: readonly string[]): TableData {
  const style = child(table, 'tableStyleInfo');
  const filter = child(table, 'autoFilter');
  const name = attribute(table, 'displayName') ?? attribute(table, 'name') ?? '';
  return {
    id: tableIdentity(table),
    name,
    area: parseArea(attribute(table, 'ref') ?? '') ?? { row: 0, column: 0, rows: 1, columns: 1 },
    columns: children(child(table, 'tableColumns'), 'tableColumn').map((column) =>
      readColumn(column, functionNames),
    ),
    hasHeader: integer(table, 'headerRowCount') !== 0,
    hasTotals: (integer(table, 'totalsRowCount') ?? 0) > 0,
    hasFilterButton: filter !== null,
    style: attribute(style, 'name'),
    bandedRows: flag(style, 'showRowStripes'),
    bandedColumns: flag(style, 'showColumnStripes'),
    firstColumn: flag(style, 'showFirstColumn'),
    lastColumn: flag(style, 'showLastColumn'),
    filters: readFilters(filter),
  };
}

export function tableIdentity(table: Element): string {
  return `table-${attribute(table, 'id') ?? '0'}`;
}

function readColumn(column: Element, functionNames: readonly string[]): TableData['columns'][number] {
  const name = fromStoredText(attribute(column, 'name') ?? '');
  const result: TableData['columns'][number] = { name };
  const label = attribute(column, 'totalsRowLabel');
  if (label !== null) result.totalsLabel = label;
  const kind = attribute(column, 'totalsRowFunction');
  const number = kind ? TOTALS_FUNCTIONS[kind] : undefined;
  const own = child(column, 'totalsRowFormula')?.textContent;
  if (number !== undefined) result.totalsFormula = `=SUBTOTAL(${number},[${escapedColumn(name)}])`;
  else if (own) result.totalsFormula = fromStoredFormula(own, functionNames);
  const calculated = child(column, 'calculatedColumnFormula')?.textContent;
  if (calculated) result.calculatedFormula = fromStoredFormula(calculated, functionNames);
  return result;
}

/** A column's name inside a structured reference. */
export function escapedColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

function readFilters(filter: Element | null): TableData['filters'] {
  const filters: TableData['filters'] = {};
  for (const column of children(filter, 'filterColumn')) {
    const list = child(column, 'filters');
    if (!list || children(list, 'dateGroupItem').length > 0) continue;
    const values = children(list, 'filter').map((each) => attribute(each, 'val') ?? '');
    if (flag(list, 'blank')) values.push('');
    filters[integer(column, 'colId') ?? 0] = values;
  }
  return filters;
}
