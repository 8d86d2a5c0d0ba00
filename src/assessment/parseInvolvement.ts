import type { Involvement } from '../scoring/involvement';
import { cellValue, type CellValue } from './cellValue';

/** A cell of the Involvement column: what it says, that it is blank, or the value that says nothing known. */
export type InvolvementReading =
  | { readonly status: 'read'; readonly involvement: Involvement | null }
  | { readonly status: 'unknown'; readonly value: Exclude<CellValue, { kind: 'blank' }> };

/** Accepts the published forms: `DISPLACEMENT`, `AUGMENTATION`, `NOT INVOLVED`, `Aug`, `Not a`, dashes for none. */
export function parseInvolvement(cell: unknown): InvolvementReading {
  const value = cellValue(cell);
  if (value.kind === 'blank') return { status: 'read', involvement: null };
  if (value.kind !== 'text') return { status: 'unknown', value };
  if (/^[-\u2010-\u2015]+$/.test(value.text)) return { status: 'read', involvement: null };
  const involvement = involvementOfText(value.text);
  return involvement === null ? { status: 'unknown', value } : { status: 'read', involvement };
}

function involvementOfText(text: string): Involvement | null {
  if (/^disp(?:l|lace|laced|lacement)?\.?$/i.test(text)) return 'DISPLACEMENT';
  if (/^aug(?:ment|mented|mentation)?\.?$/i.test(text)) return 'AUGMENTATION';
  if (/^not(?:[\s_-]?(?:a|an|ai|involved|applicable)\.?)?$/i.test(text)) return 'NOT INVOLVED';
  return null;
}
