import type { Area, SheetData, TableData } from '../book/BookData';
import { cellRange, parseArea } from './address';
import type { Package } from './Package';
import { TOTALS_FUNCTIONS, escapedColumn, tableIdentity } from './readTable';
import { WORKSHEET_ORDER, relationId, type SheetEntry } from './SheetPart';
import { toStoredFormula } from './storedFormula';
import { toStoredText } from './storedText';
import { isSame } from './sameData';
import {
  NS,
  child,
  children,
  createElement,
  ensureChild,
  findAll,
  insertInOrder,
  integer,
  parseXml,
  remove,
  root,
  setAttribute,
  type Element,
} from './Xml';

const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const COLUMN_ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

/**
 * Writes the tables of a sheet, each into its own part.
 *
 * @param sheet the sheet's root, in which its tables are listed
 * @returns whether that list was changed
 */
export function writeTables(
  file: Package,
  entry: SheetEntry,
  sheet: Element,
  opened: SheetData,
  current: SheetData,
  functionNames: readonly string[],
): boolean {
  const parts = new Map(
    file
      .related(entry.part, 'table')
      .map(({ target, id }) => [tableIdentity(root(file.read(target))), { part: target, relation: id }]),
  );
  let isListChanged = false;
  for (const before of opened.tables) {
    const known = parts.get(before.id);
    if (!known || current.tables.some((table) => table.id === before.id)) continue;
    for (const each of children(child(sheet, 'tableParts'), 'tablePart')) {
      if (relationId(each) === known.relation) remove(each);
    }
    file.unrelate(entry.part, known.part);
    file.delete(known.part);
    isListChanged = true;
  }
  for (const table of current.tables) {
    const before = opened.tables.find((each) => each.id === table.id);
    const known = parts.get(table.id);
    if (before && known) {
      if (!isSame(before, table)) writeTable(root(file.edit(known.part)), before, table, functionNames);
      continue;
    }
    addTable(file, entry, sheet, table, functionNames);
    isListChanged = true;
  }
  if (isListChanged) countTables(sheet);
  return isListChanged;
}

function countTables(sheet: Element): void {
  const list = child(sheet, 'tableParts');
  const count = children(list, 'tablePart').length;
  if (count === 0) remove(list);
  else list?.setAttribute('count', String(count));
}

function addTable(
  file: Package,
  entry: SheetEntry,
  sheet: Element,
  table: TableData,
  functionNames: readonly string[],
): void {
  const part = file.freeName('xl/tables/table*.xml');
  const document = parseXml(
    `<table xmlns="${NS.main}" id="${freeTableId(file)}"><tableColumns/></table>`,
    part,
  );
  writeTable(root(document), null, table, functionNames);
  const id = file.add(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${document.toString()}`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    entry.part,
    `${NS.relationships}/table`,
  );
  const list = ensureChild(sheet, 'tableParts', WORKSHEET_ORDER);
  const reference = createElement(list, 'tablePart');
  reference.setAttributeNS(NS.relationships, 'r:id', id);
  list.appendChild(reference);
}

function freeTableId(file: Package): number {
  const ids = file
    .names()
    .filter((part) => file.contentType(part)?.endsWith('spreadsheetml.table+xml'))
    .map((part) => integer(root(file.read(part)), 'id') ?? 0);
  return Math.max(0, ...ids) + 1;
}

function writeTable(
  element: Element,
  before: TableData | null,
  table: TableData,
  functionNames: readonly string[],
): void {
  if (before?.name !== table.name) {
    element.setAttribute('name', table.name);
    element.setAttribute('displayName', table.name);
  }
  element.setAttribute('ref', cellRange(table.area));
  if (before?.hasHeader !== table.hasHeader)
    setAttribute(element, 'headerRowCount', table.hasHeader ? null : 0);
  if (before?.hasTotals !== table.hasTotals) {
    setAttribute(element, 'totalsRowCount', table.hasTotals ? 1 : null);
    // "Shown" also says that a totals row was once there, whose labels come back with it.
    if (!table.hasTotals && !before) element.setAttribute('totalsRowShown', '0');
    else element.removeAttribute('totalsRowShown');
  }
  writeFilter(element, before, table);
  if (before) moveSortState(element, before.area, table.area);
  if (!isSame(before?.columns, table.columns)) writeColumns(element, before, table, functionNames);
  writeTableStyle(element, before, table);
}

function writeFilter(element: Element, before: TableData | null, table: TableData): void {
  if (!table.hasFilterButton || !table.hasHeader) {
    remove(child(element, 'autoFilter'));
    return;
  }
  const filter = ensureChild(element, 'autoFilter', TABLE_ORDER);
  const rows = table.area.rows - (table.hasTotals ? 1 : 0);
  filter.setAttribute('ref', cellRange({ ...table.area, rows }));
  if (isSame(before?.filters ?? {}, table.filters)) return;
  for (const column of children(filter, 'filterColumn')) {
    const number = integer(column, 'colId') ?? 0;
    // Other kinds of filter are not modelled and stay.
    if (before?.filters[number] || table.filters[number]) remove(column);
  }
  for (const [number, values] of Object.entries(table.filters)) {
    const column = createElement(filter, 'filterColumn', { colId: number });
    const list = createElement(filter, 'filters', { blank: values.includes('') ? 1 : null });
    for (const value of values) {
      if (value !== '') list.appendChild(createElement(filter, 'filter', { val: value }));
    }
    column.appendChild(list);
    const next = children(filter, 'filterColumn').find(
      (each) => (integer(each, 'colId') ?? 0) > Number(number),
    );
    filter.insertBefore(column, next ?? child(filter, 'extLst'));
  }
}

/** How the table was last sorted moves along with it; outside the table it would be taken for damage. */
function moveSortState(element: Element, before: Area, now: Area): void {
  const state = child(element, 'sortState') ?? child(child(element, 'autoFilter'), 'sortState');
  for (const each of state ? [state, ...findAll(state, 'sortCondition')] : []) {
    const area = parseArea(each.getAttribute('ref') ?? '');
    if (!area) continue;
    const row = area.row + now.row - before.row;
    const column = area.column + now.column - before.column;
    const isInside =
      row + area.rows <= now.row + now.rows && column + area.columns <= now.column + now.columns;
    if (!isInside) return remove(state);
    each.setAttribute('ref', cellRange({ ...area, row, column }));
  }
}

function writeColumns(
  element: Element,
  before: TableData | null,
  table: TableData,
  functionNames: readonly string[],
): void {
  const list = ensureChild(element, 'tableColumns', TABLE_ORDER);
  const elements = children(list, 'tableColumn');
  const names = new Set(table.columns.map((column) => column.name));
  const old = before?.columns ?? [];
  let nextId = Math.max(0, ...elements.map((each) => integer(each, 'id') ?? 0)) + 1;
  for (const each of elements) list.removeChild(each);
  table.columns.forEach((column, index) => {
    const sameName = old.findIndex((each) => each.name === column.name);
    const isRenamed =
      old.length === table.columns.length && old[index] !== undefined && !names.has(old[index].name);
    const from = sameName >= 0 ? sameName : isRenamed ? index : -1;
    const target = elements[from] ?? createElement(list, 'tableColumn', { id: nextId++ });
    const previous = old[from] ?? null;
    if (previous?.name !== column.name) {
      target.setAttribute('name', toStoredText(column.name).replace(/\n/g, '_x000a_'));
    }
    if (!isSame(previous, column)) writeColumn(target, column, functionNames);
    list.appendChild(target);
  });
  list.setAttribute('count', String(table.columns.length));
}

function writeColumn(
  element: Element,
  column: TableData['columns'][number],
  functionNames: readonly string[],
): void {
  setAttribute(element, 'totalsRowLabel', column.totalsLabel ?? null);
  const kind = totalsFunction(column);
  setAttribute(element, 'totalsRowFunction', column.totalsFormula === undefined ? null : (kind ?? 'custom'));
  writeFormula(element, 'totalsRowFormula', kind ? undefined : column.totalsFormula, functionNames);
  writeFormula(element, 'calculatedColumnFormula', column.calculatedFormula, functionNames);
}

function writeFormula(
  element: Element,
  name: string,
  formula: string | undefined,
  functionNames: readonly string[],
): void {
  const existing = child(element, name);
  if (formula === undefined) return remove(existing);
  const stored = toStoredFormula(formula, functionNames);
  if (existing) existing.textContent = stored;
  else insertInOrder(element, createElement(element, name, {}, stored), COLUMN_ORDER);
}

/** The name of the totals function, when the formula is the one Excel makes for it. */
function totalsFunction(column: TableData['columns'][number]): string | undefined {
  const match = /^=SUBTOTAL\((\d+),\s*(?:[^[\]]*)\[(.*)\]\)$/i.exec(column.totalsFormula ?? '');
  if (!match || match[2] !== escapedColumn(column.name)) return undefined;
  return Object.entries(TOTALS_FUNCTIONS).find(([, number]) => number === Number(match[1]))?.[0];
}

function writeTableStyle(element: Element, before: TableData | null, table: TableData): void {
  const facets = ['style', 'bandedRows', 'bandedColumns', 'firstColumn', 'lastColumn'] as const;
  if (before && facets.every((facet) => before[facet] === table[facet])) return;
  const style = ensureChild(element, 'tableStyleInfo', TABLE_ORDER);
  setAttribute(style, 'name', table.style);
  setAttribute(style, 'showFirstColumn', table.firstColumn ? 1 : 0);
  setAttribute(style, 'showLastColumn', table.lastColumn ? 1 : 0);
  setAttribute(style, 'showRowStripes', table.bandedRows ? 1 : 0);
  setAttribute(style, 'showColumnStripes', table.bandedColumns ? 1 : 0);
}
