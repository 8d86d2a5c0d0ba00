import type { CellStyle, RuleFormat } from '../book/BookData';
import { BUILTIN_FORMATS } from './numberFormats';
import type { ThemeColors } from './ThemeColors';
import { attribute, child, children, flag, integer, type Element } from './Xml';

/** The formats of a file: those of cells, by the number cells name, and those of conditional formats. */
export interface FileStyles {
  cells: CellStyle[];
  rules: RuleFormat[];
  /** Cell formats whose text is text even if it reads as a number (a leading apostrophe). */
  quoted: Set<number>;
}

/** Reads the styles part; facets at their defaults are left out. */
export function readStyles(styles: Element | null, colors: ThemeColors): FileStyles {
  if (!styles) return { cells: [{}], rules: [], quoted: new Set() };
  const formats = new Map<number, string>();
  for (const each of children(child(styles, 'numFmts'), 'numFmt')) {
    formats.set(integer(each, 'numFmtId') ?? -1, attribute(each, 'formatCode') ?? 'General');
  }
  const fonts = children(child(styles, 'fonts'), 'font').map((each) => readFont(each, colors));
  const fills = children(child(styles, 'fills'), 'fill').map((each) => readFill(each, colors));
  const borders = children(child(styles, 'borders'), 'border').map((each) => readBorders(each, colors));
  const xfs = children(child(styles, 'cellXfs'), 'xf');
  const quoted = new Set<number>();
  const cells = xfs.map((xf, index) => {
    if (flag(xf, 'quotePrefix')) quoted.add(index);
    const style: CellStyle = {};
    const formatId = integer(xf, 'numFmtId') ?? 0;
    const format = formats.get(formatId) ?? BUILTIN_FORMATS[formatId] ?? 'General';
    if (format !== 'General') style.numberFormat = format;
    const font = fonts[integer(xf, 'fontId') ?? 0];
    if (font && Object.keys(font).length > 0) style.font = font;
    const fill = fills[integer(xf, 'fillId') ?? 0];
    if (fill) style.fill = fill;
    const border = borders[integer(xf, 'borderId') ?? 0];
    if (border && Object.keys(border).length > 0) style.borders = border;
    readAlignment(child(xf, 'alignment'), style);
    if (!flag(child(xf, 'protection'), 'locked', true)) style.locked = false;
    return style;
  });
  const rules = children(child(styles, 'dxfs'), 'dxf').map((each) => readRuleFormat(each, colors));
  return { cells: cells.length > 0 ? cells : [{}], rules, quoted };
}

export function readRuleFormat(dxf: Element, colors: ThemeColors): RuleFormat {
  const format: RuleFormat = {};
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // A rule's solid fill stands in the background colour, unlike a cell's.
  const fill = colors.color(child(pattern, 'bgColor')) ?? colors.color(child(pattern, 'fgColor'));
  if (fill) format.fill = fill;
  const font = child(dxf, 'font');
  const color = colors.color(child(font, 'color'));
  if (color) format.fontColor = color;
  if (isOn(child(font, 'b'))) format.bold = true;
  if (isOn(child(font, 'i'))) format.italic = true;
  return format;
}

function readFont(element: Element, colors: ThemeColors): NonNullable<CellStyle['font']> {
  const font: NonNullable<CellStyle['font']> = {};
  const name = attribute(child(element, 'name'), 'val');
  if (name) font.name = name;
  const size = Number(attribute(child(element, 'sz'), 'val') ?? 0);
  if (size > 0) font.size = size;
  if (isOn(child(element, 'b'))) font.bold = true;
  if (isOn(child(element, 'i'))) font.italic = true;
  const underline = child(element, 'u');
  if (underline && attribute(underline, 'val') !== 'none') font.underline = true;
  if (isOn(child(element, 'strike'))) font.strikethrough = true;
  const color = colors.color(child(element, 'color'));
  if (color && color !== '#000000') font.color = color;
  return font;
}

function readFill(element: Element, colors: ThemeColors): string | undefined {
  const pattern = child(element, 'patternFill');
  return attribute(pattern, 'patternType') === 'solid' ? colors.color(child(pattern, 'fgColor')) : undefined;
}

function readBorders(element: Element, colors: ThemeColors): NonNullable<CellStyle['borders']> {
  const borders: NonNullable<CellStyle['borders']> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const edge = child(element, side) ?? child(element, side === 'left' ? 'start' : 'end');
    if (side !== edge?.localName && (side === 'top' || side === 'bottom')) continue;
    const style = attribute(edge, 'style');
    if (style && style !== 'none') {
      borders[side] = { style, color: colors.color(child(edge, 'color')) ?? '#000000' };
    }
  }
  return borders;
}

function readAlignment(element: Element | null, style: CellStyle): void {
  const horizontal = attribute(element, 'horizontal');
  if (horizontal && HORIZONTAL.has(horizontal)) style.horizontal = horizontal as CellStyle['horizontal'];
  const vertical = attribute(element, 'vertical');
  if (vertical === 'top' || vertical === 'center') style.vertical = vertical;
  if (flag(element, 'wrapText')) style.wrap = true;
  const indent = integer(element, 'indent');
  if (indent) style.indent = indent;
}

const HORIZONTAL = new Set(['left', 'center', 'right', 'fill', 'justify']);

function isOn(element: Element | null): boolean {
  return element !== null && flag(element, 'val', true);
}
