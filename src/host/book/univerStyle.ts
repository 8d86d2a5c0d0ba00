import {
  BorderStyleTypes,
  type CustomData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { CellStyle } from './BookData';

/** What Univer's style has no field for: kept in the custom data of the cell, row or column. */
interface StyleExtras {
  locked?: boolean;
  indent?: number;
  horizontal?: CellStyle['horizontal'];
}

/** Book border styles (Excel's file names) in the order of Univer's BorderStyleTypes. */
const BORDER_STYLES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const HORIZONTAL: CellStyle['horizontal'][] = ['general', 'left', 'center', 'right', 'justify'];
const VERTICAL: CellStyle['vertical'][] = [undefined, 'top', 'center', 'bottom'];

const WRAP = 3; // WrapStrategy.WRAP
const PIXELS_PER_INDENT = 9; // about three spaces of the default font, as Excel indents

/** A style as Univer draws it. Absent fields stay absent, so that merging leaves them as they are. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const out: IStyleData = {};
  const { font } = style;
  if (font?.name !== undefined) out.ff = font.name;
  if (font?.size !== undefined) out.fs = font.size;
  if (font?.bold !== undefined) out.bl = font.bold ? 1 : 0;
  if (font?.italic !== undefined) out.it = font.italic ? 1 : 0;
  if (font?.underline !== undefined) out.ul = { s: font.underline ? 1 : 0 };
  if (font?.strikethrough !== undefined) out.st = { s: font.strikethrough ? 1 : 0 };
  if (font?.color !== undefined) out.cl = font.color ? { rgb: font.color } : null;
  if (style.fill !== undefined) out.bg = style.fill ? { rgb: style.fill } : null;
  if (style.numberFormat !== undefined) out.n = { pattern: style.numberFormat };
  if (style.borders) {
    out.bd = {};
    for (const [side, border] of Object.entries(style.borders)) {
      out.bd[SIDES[side as keyof typeof SIDES]] = toUniverBorder(border);
    }
  }
  if (style.horizontal !== undefined) out.ht = Math.max(0, HORIZONTAL.indexOf(style.horizontal));
  if (style.vertical !== undefined) out.vt = VERTICAL.indexOf(style.vertical);
  if (style.wrap !== undefined) out.tb = style.wrap ? WRAP : 0;
  if (style.indent !== undefined) out.pd = { l: 2 + style.indent * PIXELS_PER_INDENT };
  return out;
}

/** The custom data of a cell once the style is merged into it; null = none. */
export function toUniverCustom(style: CellStyle, existing: CustomData): CustomData {
  const extras: StyleExtras = { ...extrasOf(existing) };
  if (style.locked !== undefined) extras.locked = style.locked;
  if (style.indent !== undefined) extras.indent = style.indent;
  if (style.horizontal !== undefined) extras.horizontal = style.horizontal;
  if (extras.locked) delete extras.locked;
  if (!extras.indent) delete extras.indent;
  if (extras.horizontal !== 'fill') delete extras.horizontal;
  const others: NonNullable<CustomData> = { ...existing };
  delete others.book;
  const custom = Object.keys(extras).length > 0 ? { ...others, book: extras } : others;
  return Object.keys(custom).length > 0 ? custom : null;
}

function extrasOf(custom: CustomData): StyleExtras {
  return (custom?.book ?? {}) as StyleExtras;
}

/** The style Univer keeps, in the book's terms; what is as by default is absent. */
export function fromUniverStyle(style: Nullable<IStyleData>, custom: CustomData): CellStyle {
  const book = extrasOf(custom);
  if (!style)
    return {
      ...(book.horizontal && { horizontal: book.horizontal }),
      ...(book.locked === false && { locked: false }),
    };
  const out: CellStyle = {};
  const font: NonNullable<CellStyle['font']> = {};
  if (style.ff) font.name = style.ff;
  if (style.fs) font.size = style.fs;
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.ul?.s) font.underline = true;
  if (style.st?.s) font.strikethrough = true;
  if (style.cl?.rgb) font.color = hexColor(style.cl.rgb);
  if (Object.keys(font).length > 0) out.font = font;
  if (style.n?.pattern && style.n.pattern !== 'General') out.numberFormat = style.n.pattern;
  if (style.bg?.rgb) out.fill = hexColor(style.bg.rgb);
  const borders = fromUniverBorders(style);
  if (borders) out.borders = borders;
  const horizontal = book.horizontal ?? (style.ht ? HORIZONTAL[style.ht] : undefined);
  if (horizontal) out.horizontal = horizontal;
  const vertical = style.vt ? VERTICAL[style.vt] : undefined;
  if (vertical) out.vertical = vertical;
  if (style.tb === WRAP) out.wrap = true;
  if (book.indent) out.indent = book.indent;
  if (book.locked === false) out.locked = false;
  return out;
}

/** "#RRGGBB" of a colour as Univer writes it: hex in 3 or 6 digits, or rgb(...). */
export function hexColor(color: string): string {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (rgb) {
    const hex = rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${hex.join('')}`.toUpperCase();
  }
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase();
  return color.toUpperCase();
}

function toUniverBorder(border: { style: string; color: string }): IBorderStyleData | null {
  const index = BORDER_STYLES.findIndex((name) => name.toLowerCase() === border.style.toLowerCase());
  if (index === 0) return null;
  return { s: index < 0 ? BorderStyleTypes.THIN : index, cl: { rgb: border.color } };
}

function fromUniverBorders(style: IStyleData): CellStyle['borders'] {
  const borders: NonNullable<CellStyle['borders']> = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const border = style.bd?.[key];
    const name = border ? BORDER_STYLES[border.s] : undefined;
    if (border && name && border.s !== BorderStyleTypes.NONE) {
      borders[side as keyof typeof SIDES] = { style: name, color: hexColor(border.cl.rgb ?? '#000000') };
    }
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}
