import type { CellData } from '../book/BookData';
import { cellName, cellRange } from './address';
import { evaluatesArrays } from './evaluatesArrays';
import { toStoredFormula } from './storedFormula';
import { toStoredText } from './storedText';
import { escapeXml } from './Xml';

export interface CellXmlContext {
  /** Prefix of the sheet's elements with its colon, usually "". */
  prefix: string;
  functionNames: readonly string[];
  /** The cell metadata number that marks dynamic arrays; asked for only when one is written. */
  dynamicArray(): number;
}

/** A cell's element, all of it. */
export function cellXml(
  row: number,
  column: number,
  data: CellData,
  style: number,
  context: CellXmlContext,
): string {
  const { prefix } = context;
  const { type, content } = valueXml(data, prefix, data.formula !== undefined);
  const formula = data.formula === undefined ? '' : formulaXml(row, column, data, context);
  const isArray = data.formula !== undefined && (data.spill !== undefined || evaluatesArrays(data.formula));
  const metadata = isArray && !data.isLegacyArray ? ` cm="${context.dynamicArray()}"` : '';
  return (
    `<${prefix}c r="${cellName(row, column)}"${style > 0 ? ` s="${style}"` : ''}${type}${metadata}` +
    (formula || content ? `>${formula}${content}</${prefix}c>` : '/>')
  );
}

/** A cell's type attribute and value element. */
export function valueXml(
  data: CellData,
  prefix: string,
  isFormula: boolean,
): { type: string; content: string } {
  const { value } = data;
  const element = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'boolean') return { type: ' t="b"', content: element(value ? '1' : '0') };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { type: '', content: element(String(value)) }
      : { type: ' t="e"', content: element('#NUM!') };
  }
  if (data.isError) return { type: ' t="e"', content: element(escapeXml(value)) };
  const text = escapeXml(toStoredText(value));
  if (isFormula) return { type: ' t="str"', content: element(text) };
  return {
    type: ' t="inlineStr"',
    content: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

function formulaXml(row: number, column: number, data: CellData, context: CellXmlContext): string {
  const stored = escapeXml(toStoredFormula(data.formula as string, context.functionNames));
  const spill = data.spill ?? (evaluatesArrays(data.formula as string) ? { rows: 1, columns: 1 } : null);
  const area = spill ? ` t="array" ref="${cellRange({ ...spill, row, column })}"` : '';
  return `<${context.prefix}f${area}>${stored}</${context.prefix}f>`;
}
