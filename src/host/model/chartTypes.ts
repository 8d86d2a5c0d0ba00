import type { ChartData } from '../book/BookData';
import type { PropertyModel, Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { areaAddress, invalidArgument, quotedSheetName } from './address';
import { chartLookTypes } from './chartLookTypes';
import { chartSeries } from './chartSeries';
import { pointsAbove, pointsLeft, rangeHeight, rangeWidth } from './measures';
import type { ModelContext } from './ModelContext';
import { RangeObject, rangeArgument, rangeOfFormula } from './RangeObject';
import type { SheetObject } from './worksheetTypes';
import { found } from './worksheetTypes';

/** A chart as the add-in holds it. */
export interface ChartObject extends SheetObject {
  chartId: string;
}

interface SeriesObject extends ChartObject {
  index: number;
}

/** Charts as data: what they show and where they stand. How they look beyond that is remembered, not drawn. */
export function chartTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const current = ({ sheetId, chartId }: ChartObject): ChartData =>
    found(
      book.charts(sheetId).find(({ id }) => id === chartId) ?? null,
      'The chart does not exist any more.',
    );
  const change = (chart: ChartObject, changed: Partial<ChartData>): void => {
    current(chart);
    book.setCharts(
      chart.sheetId,
      book.charts(chart.sheetId).map((each) => (each.id === chart.chartId ? { ...each, ...changed } : each)),
    );
  };
  const typed = (obj: ChartObject): Typed => ({ type: 'Chart', obj });
  const all = ({ sheetId }: SheetObject): ChartObject[] =>
    book.charts(sheetId).map(({ id }) => ({ sheetId, chartId: id }));
  const find = (sheet: SheetObject, key: string): ChartObject | null =>
    all(sheet).find(
      (chart) => chart.chartId === key || current(chart).name.toLowerCase() === String(key).toLowerCase(),
    ) ?? null;
  const item = (sheet: SheetObject, key: string): ChartObject =>
    found(find(sheet, key), `There is no chart "${key}".`);
  const side = (key: keyof ChartData['position']): PropertyModel => ({
    get: (chart: ChartObject) => current(chart).position[key],
    set: (chart: ChartObject, points: number) => {
      if (typeof points !== 'number' || points < 0)
        throw invalidArgument(`Chart ${key} ${points} is not 0 or more points.`);
      change(chart, { position: { ...current(chart).position, [key]: points } });
    },
  });
  const series = (object: SeriesObject): ChartData['series'][number] =>
    found(current(object).series[object.index] ?? null, 'The chart series does not exist any more.');
  const changeSeries = (object: SeriesObject, changed: Partial<ChartData['series'][number]>): void => {
    series(object);
    const list = current(object).series.map((each, index) =>
      index === object.index ? { ...each, ...changed } : each,
    );
    change(object, { series: list });
  };
  const reference = (range: RangeObject): string =>
    `${quotedSheetName(book.sheet(range.sheetId).name)}!${areaAddress(range, true)}`;
  const seriesAt = (chart: ChartObject, index: number): SeriesObject => {
    const object = { ...chart, index };
    series(object);
    return object;
  };

  return {
    ...chartLookTypes(),
    ChartCollection: {
      props: { Count: { get: (sheet: SheetObject) => all(sheet).length } },
      items: (sheet: SheetObject) => all(sheet).map(typed),
      index: (sheet: SheetObject, key: string) => typed(item(sheet, key)),
      methods: {
        Add: { returns: 'Chart', isCalculated: true, call: add },
        GetItem: { returns: 'Chart', call: item },
        GetItemOrNullObject: { returns: 'Chart', call: find },
        GetItemAt: {
          returns: 'Chart',
          call: (sheet: SheetObject, index: number) =>
            found(all(sheet)[index] ?? null, `There is no chart at ${index}.`),
        },
        GetCount: { call: (sheet: SheetObject) => all(sheet).length },
      },
    },
    Chart: {
      id: (chart: ChartObject) => current(chart).id,
      props: {
        Id: { get: ({ chartId }: ChartObject) => chartId },
        Name: {
          get: (chart: ChartObject) => current(chart).name,
          set: (chart: ChartObject, name: string) => change(chart, { name: String(name) }),
        },
        ChartType: {
          get: (chart: ChartObject) => current(chart).type,
          set: (chart: ChartObject, type: string) => change(chart, { type }),
        },
        Left: side('left'),
        Top: side('top'),
        Width: side('width'),
        Height: side('height'),
      },
      navs: {
        Title: (chart: ChartObject) => ({ type: 'ChartTitle', obj: chart }),
        Series: (chart: ChartObject) => ({ type: 'ChartSeriesCollection', obj: chart }),
        Worksheet: ({ sheetId }: ChartObject) => ({ type: 'Worksheet', obj: { sheetId } }),
        Legend: (chart: ChartObject) => ({ type: 'ChartLegend', obj: chart.chartId }),
        Axes: (chart: ChartObject) => ({ type: 'ChartAxes', obj: chart.chartId }),
        DataLabels: (chart: ChartObject) => ({ type: 'ChartDataLabels', obj: chart.chartId }),
        Format: (chart: ChartObject) => ({ type: 'ChartAreaFormat', obj: chart.chartId }),
        PlotArea: (chart: ChartObject) => ({ type: 'ChartPlotArea', obj: chart.chartId }),
      },
      methods: {
        SetPosition: { call: setPosition },
        SetData: {
          isCalculated: true,
          call: (chart: ChartObject, source: RangeObject, seriesBy: string | null) =>
            change(chart, { series: chartSeries(book, source, seriesBy ?? 'Auto') }),
        },
        Activate: { call: (chart: ChartObject) => void current(chart) },
        Delete: {
          call: (chart: ChartObject) => {
            current(chart);
            book.setCharts(
              chart.sheetId,
              book.charts(chart.sheetId).filter(({ id }) => id !== chart.chartId),
            );
          },
        },
      },
    },
    ChartTitle: {
      props: {
        Text: {
          get: (chart: ChartObject) => current(chart).title,
          set: (chart: ChartObject, title: string) => change(chart, { title: String(title) }),
        },
        Visible: {
          get: (chart: ChartObject) => current(chart).title !== '',
          set: (chart: ChartObject, isVisible: boolean) => {
            if (!isVisible) change(chart, { title: '' });
            else if (current(chart).title === '') change(chart, { title: 'Chart Title' });
          },
        },
      },
      navs: { Format: ({ chartId }: ChartObject) => ({ type: 'ChartTextFormat', obj: `${chartId}/title` }) },
    },
    ChartSeriesCollection: {
      props: { Count: { get: (chart: ChartObject) => current(chart).series.length } },
      items: (chart: ChartObject) =>
        current(chart).series.map((_, index) => ({ type: 'ChartSeries', obj: { ...chart, index } })),
      methods: {
        GetItemAt: { returns: 'ChartSeries', call: seriesAt },
        GetCount: { call: (chart: ChartObject) => current(chart).series.length },
        Add: {
          returns: 'ChartSeries',
          call: (chart: ChartObject, name: string | null, index: number | null) => {
            const list = [...current(chart).series];
            const at = index ?? list.length;
            list.splice(at, 0, { name: name ?? `Series${list.length + 1}`, values: '', categories: '' });
            change(chart, { series: list });
            return { ...chart, index: at };
          },
        },
      },
    },
    ChartSeries: {
      props: {
        Name: {
          isCalculated: true,
          get: (object: SeriesObject) => seriesName(series(object).name),
          set: (object: SeriesObject, name: string) => changeSeries(object, { name: String(name) }),
        },
        ChartType: { get: (object: SeriesObject) => current(object).type },
      },
      navs: {
        Format: ({ chartId, index }: SeriesObject) => ({
          type: 'ChartSeriesFormat',
          obj: `${chartId}/${index}`,
        }),
        DataLabels: ({ chartId, index }: SeriesObject) => ({
          type: 'ChartDataLabels',
          obj: `${chartId}/${index}`,
        }),
      },
      methods: {
        SetValues: {
          call: (object: SeriesObject, range: RangeObject) =>
            changeSeries(object, { values: reference(range) }),
        },
        SetXAxisValues: {
          call: (object: SeriesObject, range: RangeObject) =>
            changeSeries(object, { categories: reference(range) }),
        },
        Delete: {
          call: (object: SeriesObject) => {
            series(object);
            change(object, { series: current(object).series.filter((_, index) => index !== object.index) });
          },
        },
      },
    },
  };

  function add(
    { sheetId }: SheetObject,
    type: string,
    source: RangeObject,
    seriesBy: string | null,
  ): ChartObject {
    if (!(source instanceof RangeObject)) throw invalidArgument('A chart needs a range of data.');
    const charts = book.charts(sheetId);
    let number = charts.length + 1;
    while (charts.some(({ id, name }) => id === chartIdOf(sheetId, number) || name === `Chart ${number}`))
      number++;
    const list = chartSeries(book, source, seriesBy ?? 'Auto');
    const chart: ChartData = {
      id: chartIdOf(sheetId, number),
      name: `Chart ${number}`,
      type,
      title: list.length === 1 ? seriesName(list[0]?.name ?? '') : 'Chart Title',
      series: list,
      position: { left: 200, top: 100, width: 360, height: 216 },
      fromFile: false,
    };
    book.setCharts(sheetId, [...charts, chart]);
    return { sheetId, chartId: chart.id };
  }

  function setPosition(chart: ChartObject, start: unknown, end: unknown): void {
    const from = rangeArgument(book, start, chart.sheetId);
    const [left, top] = [pointsLeft(book, from), pointsAbove(book, from)];
    const { width, height } = current(chart).position;
    if (end === null || end === undefined || end === '') {
      return change(chart, { position: { left, top, width, height } });
    }
    const to = rangeArgument(book, end, chart.sheetId);
    const right = pointsLeft(book, to) + rangeWidth(book, to);
    const bottom = pointsAbove(book, to) + rangeHeight(book, to);
    if (right <= left || bottom <= top) {
      throw new RichApiError('InvalidArgument', 'The chart’s end cell lies before its start cell.');
    }
    change(chart, { position: { left, top, width: right - left, height: bottom - top } });
  }

  /** A name kept as a reference is shown as its cell's text. */
  function seriesName(name: string): string {
    const range = name.includes('!') ? rangeOfFormula(book, name) : null;
    return range ? (book.text(range)[0]?.[0] ?? '') : name;
  }
}

function chartIdOf(sheetId: string, number: number): string {
  return `{chart-${sheetId}-${number}}`;
}
