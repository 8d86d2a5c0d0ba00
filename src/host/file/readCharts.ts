import type { ChartData } from '../book/BookData';
import type { GridMeasures } from './gridMeasures';
import type { Package } from './Package';
import { relationId } from './SheetPart';
import { attribute, child, children, descend, findAll, flag, integer, root, type Element } from './Xml';

export const EMU_PER_POINT = 12_700;

/** The charts of a sheet's drawing, with what can be told of them without drawing them. */
export function readCharts(file: Package, sheetPart: string, measures: GridMeasures): ChartData[] {
  const charts: ChartData[] = [];
  for (const drawing of file.related(sheetPart, 'drawing')) {
    const parts = new Map(file.related(drawing.target, 'chart').map((each) => [each.id, each.target]));
    for (const anchor of children(root(file.read(drawing.target)))) {
      for (const frame of findAll(anchor, 'graphicFrame')) {
        const reference = findAll(frame, 'chart')[0];
        const part = reference && parts.get(relationId(reference) ?? '');
        if (!part) continue;
        const properties = findAll(frame, 'cNvPr')[0];
        charts.push({
          id: part,
          name: attribute(properties, 'name') ?? '',
          ...readChart(root(file.read(part))),
          position: position(anchor, measures),
          fromFile: true,
        });
      }
    }
  }
  return charts;
}

function readChart(space: Element): Pick<ChartData, 'type' | 'title' | 'series'> {
  const chart = child(space, 'chart');
  const plots = children(child(chart, 'plotArea')).filter((each) => PLOT_TYPES[each.localName ?? '']);
  const title = child(chart, 'title');
  return {
    type: plots[0] ? chartType(plots[0]) : 'Invalid',
    title: title ? textOf(title) : '',
    series: plots.flatMap((plot) =>
      children(plot, 'ser').map((series) => ({
        name: seriesName(child(series, 'tx')),
        values: formulaOf(child(series, 'val') ?? child(series, 'yVal')),
        categories: formulaOf(child(series, 'cat') ?? child(series, 'xVal')),
      })),
    ),
  };
}

const PLOT_TYPES: Record<string, string> = {
  barChart: 'Column',
  bar3DChart: '3DColumn',
  lineChart: 'Line',
  line3DChart: '3DLine',
  pieChart: 'Pie',
  pie3DChart: '3DPie',
  ofPieChart: 'PieOfPie',
  doughnutChart: 'Doughnut',
  areaChart: 'Area',
  area3DChart: '3DArea',
  scatterChart: 'XYScatter',
  bubbleChart: 'Bubble',
  radarChart: 'Radar',
  surfaceChart: 'Surface',
  surface3DChart: 'Surface',
  stockChart: 'StockHLC',
};

/** The chart's type by the name Office.js has for it. */
function chartType(plot: Element): string {
  const base = PLOT_TYPES[plot.localName ?? ''] as string;
  const grouping = attribute(child(plot, 'grouping'), 'val') ?? '';
  const suffix = grouping === 'percentStacked' ? 'Stacked100' : grouping === 'stacked' ? 'Stacked' : '';
  if (base.endsWith('Column')) {
    const name = attribute(child(plot, 'barDir'), 'val') === 'bar' ? base.replace('Column', 'Bar') : base;
    return name + (suffix || 'Clustered');
  }
  if (base === 'Line') {
    // The plot allows markers even where every series has them off.
    const marked =
      flag(child(plot, 'marker'), 'val') &&
      !children(plot, 'ser').every(
        (series) => attribute(descend(series, 'marker', 'symbol'), 'val') === 'none',
      );
    return marked ? `LineMarkers${suffix}` : `Line${suffix}`;
  }
  if (base.endsWith('Area')) return base + suffix;
  if (base === 'Radar') {
    const style = attribute(child(plot, 'radarStyle'), 'val');
    return style === 'filled' ? 'RadarFilled' : style === 'marker' ? 'RadarMarkers' : 'Radar';
  }
  return base;
}

function textOf(element: Element): string {
  const runs = findAll(element, 't').map((each) => each.textContent ?? '');
  return runs.length > 0 ? runs.join('') : (findAll(element, 'v')[0]?.textContent ?? '');
}

function seriesName(element: Element | null): string {
  return descend(element, 'strRef', 'f')?.textContent ?? (element ? textOf(element) : '');
}

function formulaOf(element: Element | null): string {
  return (element && findAll(element, 'f')[0]?.textContent) ?? '';
}

function position(anchor: Element, measures: GridMeasures): ChartData['position'] {
  if (anchor.localName === 'absoluteAnchor') {
    const at = child(anchor, 'pos');
    return { left: points(at, 'x'), top: points(at, 'y'), ...extent(anchor) };
  }
  const from = corner(child(anchor, 'from'), measures);
  const to = child(anchor, 'to');
  if (!to) return { ...from, ...extent(anchor) };
  const end = corner(to, measures);
  return { ...from, width: end.left - from.left, height: end.top - from.top };
}

function extent(anchor: Element): { width: number; height: number } {
  const size = child(anchor, 'ext');
  return { width: points(size, 'cx'), height: points(size, 'cy') };
}

function points(element: Element | null, name: string): number {
  return (integer(element, name) ?? 0) / EMU_PER_POINT;
}

function corner(element: Element | null, measures: GridMeasures): { left: number; top: number } {
  const value = (name: string) => Number(child(element, name)?.textContent ?? 0);
  let left = value('colOff') / EMU_PER_POINT;
  for (let column = 0; column < Math.min(value('col'), 16_384); column++)
    left += measures.columnPoints(column);
  let top = value('rowOff') / EMU_PER_POINT;
  for (let row = 0; row < Math.min(value('row'), 1_048_576); row++) top += measures.rowPoints(row);
  return { left, top };
}
