import type { ChartData, SheetData } from '../book/BookData';
import { chartXml, titleXml } from './chartXml';
import { gridMeasures, type GridMeasures } from './gridMeasures';
import type { Package } from './Package';
import { EMU_PER_POINT, readCharts } from './readCharts';
import { isSame } from './sameData';
import { WORKSHEET_ORDER, relationId, type SheetEntry } from './SheetPart';
import {
  NS,
  child,
  children,
  createElement,
  descend,
  findAll,
  insertInOrder,
  parseXml,
  remove,
  root,
  type Element,
} from './Xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes the charts of a sheet: new ones are made, deleted ones go, of those in the file only what changed
 * is touched. To be called when the references of charts have been moved.
 *
 * @param sheet the sheet's root, which names its drawing
 */
export function writeCharts(
  file: Package,
  entry: SheetEntry,
  sheet: Element,
  opened: SheetData,
  current: SheetData,
): void {
  if (isSame(opened.charts, current.charts)) return;
  const measures = gridMeasures(current.columns, current.rows);
  const inFile = new Map(readCharts(file, entry.part, measures).map((chart) => [chart.id, chart]));
  for (const { id } of opened.charts) {
    if (!current.charts.some((chart) => chart.id === id)) deleteChart(file, entry, id);
  }
  for (const chart of current.charts) {
    const before = opened.charts.find((each) => each.id === chart.id);
    const moved = inFile.get(chart.id);
    if (before && moved) changeChart(file, entry, before, moved, chart, measures);
    else addChart(file, entry, sheet, chart, measures);
  }
}

function deleteChart(file: Package, entry: SheetEntry, part: string): void {
  const found = locate(file, entry, part);
  if (!found) return;
  file.edit(found.drawing);
  remove(found.anchor);
  for (const { target, external } of file.relationships(part)) if (!external) file.delete(target);
  file.delete(part);
  file.unrelate(found.drawing, part);
}

/** @param moved the chart as the file has it now that rows and columns have moved */
function changeChart(
  file: Package,
  entry: SheetEntry,
  before: ChartData,
  moved: ChartData,
  chart: ChartData,
  measures: GridMeasures,
): void {
  const found = locate(file, entry, chart.id);
  if (!found) return;
  if (!isSame(before.position, chart.position)) {
    file.edit(found.drawing);
    place(found.anchor, chart.position, measures);
  }
  if (before.name !== chart.name) {
    file.edit(found.drawing);
    findAll(found.anchor, 'cNvPr')[0]?.setAttribute('name', chart.name);
  }
  const isDataSame = isSame(before.series, chart.series) || isSame(moved.series, chart.series);
  if (before.type !== chart.type || !isDataSame) file.set(chart.id, chartXml(chart));
  else if (before.title !== chart.title) writeTitle(file, chart);
}

function writeTitle(file: Package, chart: ChartData): void {
  const document = file.edit(chart.id);
  const element = child(root(document), 'chart');
  if (!element) return;
  const existing = child(element, 'title');
  const [first, ...others] = existing ? findAll(existing, 't') : [];
  if (first && chart.title !== '') {
    first.textContent = chart.title;
    for (const run of others) remove(run.parentNode as Element);
    return;
  }
  remove(existing);
  child(element, 'autoTitleDeleted')?.setAttribute('val', chart.title === '' ? '1' : '0');
  if (chart.title === '') return;
  const made = parseXml(
    `<x xmlns:c="${NS.chart}" xmlns:a="${NS.drawing}">${titleXml(chart.title)}</x>`,
    chart.id,
  );
  const title = children(root(made))[0];
  if (title) element.insertBefore(document.importNode(title, true), element.firstChild);
}

function locate(
  file: Package,
  entry: SheetEntry,
  part: string,
): { drawing: string; anchor: Element } | undefined {
  for (const { target: drawing } of file.related(entry.part, 'drawing')) {
    const ids = new Set(
      file.related(drawing, 'chart').flatMap((each) => (each.target === part ? each.id : [])),
    );
    for (const anchor of children(root(file.read(drawing)))) {
      if (findAll(anchor, 'chart').some((each) => ids.has(relationId(each) ?? '')))
        return { drawing, anchor };
    }
  }
  return undefined;
}

function addChart(
  file: Package,
  entry: SheetEntry,
  sheet: Element,
  chart: ChartData,
  measures: GridMeasures,
): void {
  const drawing = file.related(entry.part, 'drawing')[0]?.target ?? addDrawing(file, entry, sheet);
  const part = file.freeName('xl/charts/chart*.xml');
  const relation = file.add(
    part,
    chartXml(chart),
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    drawing,
    `${NS.relationships}/chart`,
  );
  const document = file.edit(drawing);
  const ids = findAll(document, 'cNvPr').map((each) => Number(each.getAttribute('id')) || 0);
  const made = parseXml(anchorXml(relation), drawing);
  const anchor = document.importNode(root(made), true) as Element;
  const properties = findAll(anchor, 'cNvPr')[0];
  properties?.setAttribute('id', String(Math.max(1, ...ids) + 1));
  properties?.setAttribute('name', chart.name);
  place(anchor, chart.position, measures);
  root(document).appendChild(anchor);
}

function addDrawing(file: Package, entry: SheetEntry, sheet: Element): string {
  const part = file.freeName('xl/drawings/drawing*.xml');
  const relation = file.add(
    part,
    `${HEAD}<xdr:wsDr xmlns:xdr="${NS.spreadsheetDrawing}" xmlns:a="${NS.drawing}"/>`,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
    entry.part,
    `${NS.relationships}/drawing`,
  );
  const element = createElement(sheet, 'drawing');
  element.setAttributeNS(NS.relationships, 'r:id', relation);
  insertInOrder(sheet, element, WORKSHEET_ORDER);
  return part;
}

function anchorXml(relation: string): string {
  const zero = '<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff>';
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${NS.spreadsheetDrawing}" xmlns:a="${NS.drawing}">` +
    `<xdr:from>${zero}</xdr:from><xdr:ext cx="0" cy="0"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="0" name=""/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>` +
    `<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${NS.chart}">` +
    `<c:chart xmlns:c="${NS.chart}" xmlns:r="${NS.relationships}" r:id="${relation}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

/** Places what an anchor holds, points from the sheet's top left. */
function place(anchor: Element, position: ChartData['position'], measures: GridMeasures): void {
  const { left, top, width, height } = position;
  if (anchor.localName === 'absoluteAnchor') {
    child(anchor, 'pos')?.setAttribute('x', emu(left));
    child(anchor, 'pos')?.setAttribute('y', emu(top));
  } else {
    placeCorner(child(anchor, 'from'), left, top, measures);
    placeCorner(child(anchor, 'to'), left + width, top + height, measures);
  }
  child(anchor, 'ext')?.setAttribute('cx', emu(width));
  child(anchor, 'ext')?.setAttribute('cy', emu(height));
}

function placeCorner(corner: Element | null, left: number, top: number, measures: GridMeasures): void {
  const write = (name: string, value: string) => {
    const element = descend(corner, name);
    if (element) element.textContent = value;
  };
  const column = within(left, (index) => measures.columnPoints(index), 16_383);
  const row = within(top, (index) => measures.rowPoints(index), 1_048_575);
  write('col', String(column.index));
  write('colOff', emu(column.rest));
  write('row', String(row.index));
  write('rowOff', emu(row.rest));
}

function within(
  points: number,
  size: (index: number) => number,
  last: number,
): { index: number; rest: number } {
  let index = 0;
  let rest = points;
  while (index < last && rest >= size(index)) rest -= size(index++);
  return { index, rest };
}

function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}
