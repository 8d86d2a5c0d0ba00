import type { ChartData } from '../book/BookData';
import { NS, escapeXml } from './Xml';

/** The elements of one kind of plot, in the order the format prescribes. */
interface Plot {
  element: string;
  /** Before and after the series. */
  head: string;
  tail: string;
  /** Within a series, before its categories. */
  series: string;
  /** Within a series, after its values. */
  end: string;
  axes: 'none' | 'category' | 'values';
  /** Names of the elements for categories and values. */
  sources: [string, string];
}

/** The part of a new chart, looking as its type looks by default. Three-dimensional types are drawn flat. */
export function chartXml(chart: Pick<ChartData, 'type' | 'title' | 'series'>): string {
  const plot = plotOf(chart.type);
  const series = chart.series.map((each, index) => seriesXml(each, index, plot)).join('');
  const axisIds = plot.axes === 'none' ? '' : '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const isBar = chart.type.includes('Bar');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${NS.chart}" xmlns:a="${NS.drawing}" xmlns:r="${NS.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `<c:${plot.element}>${plot.head}${series}${plot.tail}${axisIds}</c:${plot.element}>${axesXml(plot, isBar)}` +
    `</c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

export function titleXml(title: string): string {
  if (title === '') return '';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

function plotOf(type: string): Plot {
  const grouping = type.endsWith('Stacked100') ? 'percentStacked' : type.endsWith('Stacked') ? 'stacked' : '';
  const common = {
    series: '',
    end: '',
    axes: 'category' as const,
    sources: ['cat', 'val'] as [string, string],
  };
  const vary = '<c:varyColors val="0"/>';
  if (/Pie/.test(type)) {
    const head = '<c:varyColors val="1"/>';
    return { ...common, element: 'pieChart', head, tail: '<c:firstSliceAng val="0"/>', axes: 'none' };
  }
  if (/Doughnut/.test(type)) {
    const tail = '<c:firstSliceAng val="0"/><c:holeSize val="50"/>';
    return { ...common, element: 'doughnutChart', head: '<c:varyColors val="1"/>', tail, axes: 'none' };
  }
  if (/Line/.test(type) && !/Scatter/.test(type)) {
    return {
      ...common,
      element: 'lineChart',
      head: `<c:grouping val="${grouping || 'standard'}"/>${vary}`,
      tail: '<c:marker val="1"/>',
      end: '<c:smooth val="0"/>',
      series: /Markers/.test(type) ? '' : '<c:marker><c:symbol val="none"/></c:marker>',
    };
  }
  if (/Area/.test(type)) {
    const head = `<c:grouping val="${grouping || 'standard'}"/>${vary}`;
    return { ...common, element: 'areaChart', head, tail: '' };
  }
  if (/Scatter|Bubble/.test(type)) {
    const isLined = /Lines|Smooth/.test(type);
    return {
      element: 'scatterChart',
      head: `<c:scatterStyle val="${/Smooth/.test(type) ? 'smoothMarker' : 'lineMarker'}"/>${vary}`,
      tail: '',
      // Readers differ on whether a scatter chart has lines when nothing is said of them.
      series: `<c:spPr><a:ln w="19050">${isLined ? LINE_FILL : '<a:noFill/>'}</a:ln></c:spPr>`,
      end: `<c:smooth val="${/Smooth/.test(type) ? 1 : 0}"/>`,
      axes: 'values',
      sources: ['xVal', 'yVal'],
    };
  }
  if (/Radar/.test(type)) {
    const style = /Filled/.test(type) ? 'filled' : /Markers/.test(type) ? 'marker' : 'standard';
    return { ...common, element: 'radarChart', head: `<c:radarStyle val="${style}"/>${vary}`, tail: '' };
  }
  const direction = type.includes('Bar') ? 'bar' : 'col';
  return {
    ...common,
    element: 'barChart',
    head: `<c:barDir val="${direction}"/><c:grouping val="${grouping || 'clustered'}"/>${vary}`,
    tail: `<c:gapWidth val="150"/>${grouping ? '<c:overlap val="100"/>' : ''}`,
  };
}

const LINE_FILL = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>';

function seriesXml(series: ChartData['series'][number], index: number, plot: Plot): string {
  const [categories, values] = plot.sources;
  const name = isReference(series.name)
    ? `<c:tx><c:strRef><c:f>${formulaXml(series.name)}</c:f></c:strRef></c:tx>`
    : series.name === ''
      ? ''
      : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
  // Whether categories are numbers or text is for the reader to find out; as text both are shown.
  const kind = plot.axes === 'values' ? 'numRef' : 'strRef';
  const labels = series.categories
    ? `<c:${categories}><c:${kind}><c:f>${formulaXml(series.categories)}</c:f></c:${kind}></c:${categories}>`
    : '';
  const data = series.values
    ? `<c:${values}><c:numRef><c:f>${formulaXml(series.values)}</c:f></c:numRef></c:${values}>`
    : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${plot.series.replace('accent1', `accent${(index % 6) + 1}`)}${labels}${data}${plot.end}</c:ser>`;
}

function isReference(name: string): boolean {
  return /!\$?[A-Za-z]{1,3}\$?\d+/.test(name);
}

function formulaXml(formula: string): string {
  return escapeXml(formula.replace(/^=/, ''));
}

function axesXml(plot: Plot, isBar: boolean): string {
  if (plot.axes === 'none') return '';
  const axis = (element: string, id: string, crosses: string, side: string, more: string) =>
    `<c:${element}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${side}"/>${more}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/></c:${element}>`;
  const first = plot.axes === 'values' ? 'valAx' : 'catAx';
  return (
    axis(first, '111111111', '222222222', isBar ? 'l' : 'b', '') +
    axis('valAx', '222222222', '111111111', isBar ? 'b' : 'l', '<c:majorGridlines/>')
  );
}
