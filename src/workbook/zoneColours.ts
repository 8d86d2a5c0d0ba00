import { GREEN_FROM, PUBLISHED_DECIMALS, YELLOW_FROM } from '../scoring/method';
import type { Zone } from '../scoring/zone';

/** Colours of a zone in a cell; text on fill has a contrast of at least 4.5:1. */
export const ZONE_COLOURS: Readonly<Record<Zone, { readonly fill: string; readonly text: string }>> = {
  Green: { fill: '#DFF6DD', text: '#0B5A08' },
  Yellow: { fill: '#FFF4CE', text: '#6B4A00' },
  Red: { fill: '#FDE7E9', text: '#A4262C' },
};

export const ZONES: readonly Zone[] = ['Green', 'Yellow', 'Red'];

/**
 * Colours the cells of a range whose text begins with the name of one of the zones. A native rule:
 * one that calls a custom function would never apply.
 */
export function addZoneColours(range: Excel.Range, zones: readonly Zone[]): void {
  for (const zone of zones) {
    const { textComparison } = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
    textComparison.format.font.color = ZONE_COLOURS[zone].text;
    textComparison.format.fill.color = ZONE_COLOURS[zone].fill;
    textComparison.rule = { operator: Excel.ConditionalTextOperator.beginsWith, text: zone };
  }
}

/** Colours a cell that shows a published index, 0..100, by its zone. An error value stays as it is. */
export function addIndexColours(cell: Excel.Range): void {
  const { greaterThanOrEqual, lessThan, between } = Excel.ConditionalCellValueOperator;
  // No value fits two of the rules: which of them Excel looks at first does not matter.
  const belowGreen = (GREEN_FROM - 10 ** -PUBLISHED_DECIMALS).toFixed(PUBLISHED_DECIMALS);
  const rules: readonly [Zone, Excel.ConditionalCellValueRule][] = [
    ['Green', { operator: greaterThanOrEqual, formula1: String(GREEN_FROM) }],
    ['Yellow', { operator: between, formula1: String(YELLOW_FROM), formula2: belowGreen }],
    ['Red', { operator: lessThan, formula1: String(YELLOW_FROM) }],
  ];
  for (const [zone, rule] of rules) {
    const { cellValue } = cell.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.font.color = ZONE_COLOURS[zone].text;
    cellValue.format.fill.color = ZONE_COLOURS[zone].fill;
    cellValue.rule = rule;
  }
}

/** Queues the reading of what coloursZone() looks at. */
export function loadZoneColours(range: Excel.Range): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = range;
  conditionalFormats.load({ id: true, type: true, textComparisonOrNullObject: { rule: true } });
  return conditionalFormats;
}

/** The zone whose text a conditional format colours; null when it does something else. */
export function colouredZone(format: Excel.ConditionalFormat): Zone | null {
  if (format.type !== Excel.ConditionalFormatType.containsText) return null;
  const { rule } = format.textComparisonOrNullObject;
  if (rule.operator !== Excel.ConditionalTextOperator.beginsWith) return null;
  return ZONES.find((zone) => zone === rule.text) ?? null;
}
