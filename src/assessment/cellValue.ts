/** What a cell holds, whatever the reader it came from. */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'truth'; readonly text: 'TRUE' | 'FALSE' }
  /** e.g. `#N/A` */
  | { readonly kind: 'error'; readonly name: string }
  /** An image, an entity or anything else that is neither number nor text. */
  | { readonly kind: 'other' };

/** Reads a cell; never throws. */
export function cellValue(cell: unknown): CellValue {
  switch (typeof cell) {
    case 'number':
      return Number.isFinite(cell)
        ? { kind: 'number', number: asTyped(cell) }
        : { kind: 'error', name: '#NUM!' };
    case 'string':
      return textCell(cell);
    case 'boolean':
      return { kind: 'truth', text: cell ? 'TRUE' : 'FALSE' };
    case 'undefined':
      return BLANK;
    case 'object':
      return cell === null ? BLANK : objectCell(cell);
    default:
      return { kind: 'other' };
  }
}

/** The cell's text, trimmed; a number as it would be typed; '' where there is none. */
export function cellText(cell: unknown): string {
  const value = cellValue(cell);
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'text':
    case 'truth':
      return value.text;
    case 'error':
      return value.name;
    case 'blank':
    case 'other':
      return '';
  }
}

const BLANK: CellValue = { kind: 'blank' };
const ERROR_NAME = /^#(?:N\/A|[A-Z_]+(?:\/0)?[!?]|GETTING_DATA)$/;

// A cell holds 15 significant digits; what stands behind them is the noise of binary sums, as in 0.1 + 0.2.
function asTyped(number: number): number {
  const isShort = Math.round(number * 1000) / 1000 === number;
  return isShort ? number : Number(number.toPrecision(15));
}

function textCell(cell: string): CellValue {
  const text = cell.trim();
  if (text === '') return BLANK;
  return ERROR_NAME.test(text) ? { kind: 'error', name: text } : { kind: 'text', text };
}

// Excel passes an error value as an object whose code, or basic value, is the error's name.
function objectCell(cell: object): CellValue {
  const name = stringProperty(cell, 'basicValue') ?? stringProperty(cell, 'code');
  return name !== null && ERROR_NAME.test(name) ? { kind: 'error', name } : { kind: 'other' };
}

function stringProperty(object: object, property: string): string | null {
  const value: unknown = Reflect.get(object, property);
  return typeof value === 'string' ? value : null;
}
