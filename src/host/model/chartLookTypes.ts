import type { PropertyModel, TypeMap, TypeModel } from '../protocol/TypeMap';

/**
 * How a chart looks: legend, axes, labels, colours. The book keeps none of it; what an add-in sets is
 * remembered while the workbook is open, so that samples run and read back what they wrote.
 */
export function chartLookTypes(): TypeMap {
  const remembered = new Map<string, Record<string, unknown>>();
  const remember = (
    place: string,
    defaults: Record<string, unknown>,
    navs: Record<string, string> = {},
  ): TypeModel => ({
    props: Object.fromEntries(
      Object.entries(defaults).map(([name, fallback]): [string, PropertyModel] => [
        name,
        {
          get: (key: string) => remembered.get(`${place} ${key}`)?.[name] ?? fallback,
          set: (key: string, value: unknown) => {
            remembered.set(`${place} ${key}`, { ...remembered.get(`${place} ${key}`), [name]: value });
          },
        },
      ]),
    ),
    navs: Object.fromEntries(
      Object.entries(navs).map(([name, type]) => [name, (key: string) => ({ type, obj: `${key}/${name}` })]),
    ),
  });
  const fill: TypeModel = {
    methods: {
      SetSolidColor: { call: (key: string, color: string) => void remembered.set(`fill ${key}`, { color }) },
      Clear: { call: (key: string) => void remembered.delete(`fill ${key}`) },
    },
  };
  return {
    ChartLegend: remember(
      'legend',
      { Visible: true, Position: 'Right', Overlay: false },
      { Format: 'ChartTextFormat' },
    ),
    ChartAxes: {
      navs: {
        CategoryAxis: (key: string) => ({ type: 'ChartAxis', obj: `${key}/category` }),
        ValueAxis: (key: string) => ({ type: 'ChartAxis', obj: `${key}/value` }),
        SeriesAxis: (key: string) => ({ type: 'ChartAxis', obj: `${key}/series` }),
      },
    },
    ChartAxis: remember(
      'axis',
      { Visible: true, Minimum: '', Maximum: '', MajorUnit: '', MinorUnit: '', NumberFormat: 'General' },
      {
        Title: 'ChartAxisTitle',
        MajorGridlines: 'ChartGridlines',
        MinorGridlines: 'ChartGridlines',
        Format: 'ChartTextFormat',
      },
    ),
    ChartAxisTitle: remember('axisTitle', { Text: '', Visible: false }, { Format: 'ChartTextFormat' }),
    ChartGridlines: remember('gridlines', { Visible: true }),
    ChartDataLabels: remember(
      'labels',
      {
        Position: 'OutsideEnd',
        ShowValue: false,
        ShowSeriesName: false,
        ShowCategoryName: false,
        ShowLegendKey: false,
        ShowPercentage: false,
        ShowBubbleSize: false,
        Separator: ',',
      },
      { Format: 'ChartTextFormat' },
    ),
    ChartAreaFormat: remember(
      'area',
      {},
      { Fill: 'ChartFill', Border: 'ChartLineFormat', Font: 'ChartFont' },
    ),
    ChartPlotArea: remember('plot', { Position: 'Automatic' }, { Format: 'ChartAreaFormat' }),
    ChartSeriesFormat: remember('series', {}, { Fill: 'ChartFill', Line: 'ChartLineFormat' }),
    ChartTextFormat: remember('text', {}, { Fill: 'ChartFill', Font: 'ChartFont', Line: 'ChartLineFormat' }),
    ChartFont: remember('font', {
      Bold: false,
      Italic: false,
      Color: '#000000',
      Name: 'Calibri',
      Size: 10,
      Underline: 'None',
    }),
    ChartLineFormat: remember('line', { Color: '#000000', LineStyle: 'Continuous', Weight: 0.75 }),
    ChartFill: fill,
  };
}
