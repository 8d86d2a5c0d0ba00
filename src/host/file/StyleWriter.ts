import type { CellStyle, RuleFormat } from '../book/BookData';
import { workbookPart } from './openPackage';
import { builtinFormatId } from './numberFormats';
import type { Package } from './Package';
import {
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  flag,
  integer,
  remove,
  root,
  setAttribute,
  type Element,
} from './Xml';

const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const FIRST_CUSTOM_FORMAT = 164;

/** A style with every facet stated, so that two can be compared facet by facet. */
type FullStyle = Required<Omit<CellStyle, 'font' | 'fill'>> & {
  font: Required<NonNullable<CellStyle['font']>>;
  fill: string | null;
};

/**
 * Finds or adds the formats that cells and rules need. A changed format is made from the one the cell had,
 * so that what is not modelled (patterns, rotation, named styles) stays.
 */
export class StyleWriter {
  private readonly full = new Map<CellStyle, FullStyle>();
  private readonly keys = new Map<CellStyle, string>();
  private readonly made = new Map<string, number>();
  private readonly madeRules = new Map<string, number>();

  constructor(
    private readonly file: Package,
    private readonly opened: readonly CellStyle[],
    private readonly current: readonly CellStyle[],
  ) {}

  /** Whether a cell that had the one style and now has the other looks the same. */
  isSame(before: number | undefined, now: number | undefined): boolean {
    if (before === undefined && now === undefined) return true;
    const one = this.opened[before ?? 0] ?? {};
    const other = this.wanted(now);
    return one === other || this.key(one) === this.key(other);
  }

  /**
   * The number of the format for a current style.
   *
   * @param base the number of the format the cell has in the file
   * @param quoted whether the cell's text stands behind an apostrophe
   */
  number(base: number, style: number | undefined, quoted: boolean): number {
    const wanted = this.wanted(style);
    const key = `${base} ${quoted} ${this.key(wanted)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const number = this.find(base, wanted, quoted);
    this.made.set(key, number);
    return number;
  }

  /** The number of a conditional format's looks. */
  ruleNumber(format: RuleFormat): number {
    const key = JSON.stringify([format.fill, format.fontColor, format.bold, format.italic]);
    const known = this.madeRules.get(key);
    if (known !== undefined) return known;
    const list = ensureChild(this.edit(), 'dxfs', STYLES_ORDER);
    const dxf = createElement(list, 'dxf');
    if (format.fontColor || format.bold || format.italic) {
      const font = createElement(list, 'font');
      if (format.bold) font.appendChild(createElement(list, 'b'));
      if (format.italic) font.appendChild(createElement(list, 'i'));
      if (format.fontColor) font.appendChild(createElement(list, 'color', { rgb: argb(format.fontColor) }));
      dxf.appendChild(font);
    }
    if (format.fill) {
      const fill = createElement(list, 'fill');
      const pattern = createElement(list, 'patternFill');
      pattern.appendChild(createElement(list, 'bgColor', { rgb: argb(format.fill) }));
      fill.appendChild(pattern);
      dxf.appendChild(fill);
    }
    const number = append(list, 'dxf', dxf);
    this.madeRules.set(key, number);
    return number;
  }

  /** No number means the file's default format, whatever stands first among the current ones. */
  private wanted(style: number | undefined): CellStyle {
    return (style === undefined ? this.opened[0] : this.current[style]) ?? {};
  }

  private find(base: number, wanted: CellStyle, quoted: boolean): number {
    const list = ensureChild(this.read(), 'cellXfs', STYLES_ORDER);
    const formats = children(list, 'xf');
    const from = formats[base] ?? formats[0];
    if (!from) return 0;
    const before = this.opened[base] ?? this.opened[0] ?? {};
    const isSame = this.key(before) === this.key(wanted);
    if (isSame && flag(from, 'quotePrefix') === quoted) return base;
    this.edit();
    const xf = from.cloneNode(true) as Element;
    setAttribute(xf, 'quotePrefix', quoted ? 1 : null);
    if (!isSame) this.apply(xf, this.fullStyle(before), this.fullStyle(wanted));
    const twin = formats.findIndex((each) => each.toString() === xf.toString());
    return twin >= 0 ? twin : append(list, 'xf', xf);
  }

  private apply(xf: Element, before: FullStyle, now: FullStyle): void {
    const differs = (facet: keyof FullStyle) => JSON.stringify(before[facet]) !== JSON.stringify(now[facet]);
    if (differs('numberFormat')) {
      xf.setAttribute('numFmtId', String(this.formatId(now.numberFormat)));
      xf.setAttribute('applyNumberFormat', '1');
    }
    if (differs('font')) {
      xf.setAttribute('fontId', String(this.font(integer(xf, 'fontId') ?? 0, before.font, now.font)));
      xf.setAttribute('applyFont', '1');
    }
    if (differs('fill')) {
      xf.setAttribute('fillId', String(this.fill(now.fill)));
      xf.setAttribute('applyFill', '1');
    }
    if (differs('borders')) {
      xf.setAttribute('borderId', String(this.border(integer(xf, 'borderId') ?? 0, before, now)));
      xf.setAttribute('applyBorder', '1');
    }
    if (differs('horizontal') || differs('vertical') || differs('wrap') || differs('indent')) {
      const alignment = ensureChild(xf, 'alignment', XF_ORDER);
      setAttribute(alignment, 'horizontal', now.horizontal === 'general' ? null : now.horizontal);
      if (differs('vertical')) {
        setAttribute(alignment, 'vertical', now.vertical === 'bottom' ? null : now.vertical);
      }
      setAttribute(alignment, 'wrapText', now.wrap ? 1 : null);
      setAttribute(alignment, 'indent', now.indent || null);
      xf.setAttribute('applyAlignment', '1');
    }
    if (differs('locked')) {
      setAttribute(ensureChild(xf, 'protection', XF_ORDER), 'locked', now.locked ? null : 0);
      xf.setAttribute('applyProtection', '1');
    }
  }

  private formatId(format: string): number {
    const builtin = builtinFormatId(format);
    if (builtin !== null) return builtin;
    const list = ensureChild(this.edit(), 'numFmts', STYLES_ORDER);
    const formats = children(list, 'numFmt');
    const existing = formats.find((each) => attribute(each, 'formatCode') === format);
    if (existing) return integer(existing, 'numFmtId') ?? FIRST_CUSTOM_FORMAT;
    const ids = formats.map((each) => integer(each, 'numFmtId') ?? 0);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1;
    append(list, 'numFmt', createElement(list, 'numFmt', { numFmtId: id, formatCode: format }));
    return id;
  }

  private font(base: number, before: FullStyle['font'], now: FullStyle['font']): number {
    const list = ensureChild(this.edit(), 'fonts', STYLES_ORDER);
    const from = children(list, 'font')[base];
    const font = from ? (from.cloneNode(true) as Element) : createElement(list, 'font');
    const set = (name: string, value: string | number | null) => {
      remove(child(font, name));
      if (value === null) return;
      const element = createElement(list, name, name === 'color' ? { rgb: value } : { val: value });
      if (value === '') element.removeAttribute('val');
      insertFontChild(font, element);
    };
    if (before.bold !== now.bold) set('b', now.bold ? '' : null);
    if (before.italic !== now.italic) set('i', now.italic ? '' : null);
    if (before.strikethrough !== now.strikethrough) set('strike', now.strikethrough ? '' : null);
    if (before.underline !== now.underline) set('u', now.underline ? '' : null);
    if (before.size !== now.size) set('sz', now.size);
    if (before.color !== now.color) set('color', argb(now.color));
    if (before.name !== now.name) {
      set('name', now.name);
      // A theme's font would win over the name.
      remove(child(font, 'scheme'));
    }
    return findOrAppend(list, 'font', font);
  }

  private fill(color: string | null): number {
    const list = ensureChild(this.edit(), 'fills', STYLES_ORDER);
    if (color === null) return 0;
    const fill = createElement(list, 'fill');
    const pattern = createElement(list, 'patternFill', { patternType: 'solid' });
    pattern.appendChild(createElement(list, 'fgColor', { rgb: argb(color) }));
    pattern.appendChild(createElement(list, 'bgColor', { indexed: 64 }));
    fill.appendChild(pattern);
    return findOrAppend(list, 'fill', fill);
  }

  private border(base: number, before: FullStyle, now: FullStyle): number {
    const list = ensureChild(this.edit(), 'borders', STYLES_ORDER);
    const from = children(list, 'border')[base];
    const border = from ? (from.cloneNode(true) as Element) : createElement(list, 'border');
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      const edge = now.borders[side];
      if (JSON.stringify(before.borders[side]) === JSON.stringify(edge)) continue;
      remove(child(border, side));
      const element = createElement(list, side, edge ? { style: edge.style } : {});
      if (edge) element.appendChild(createElement(list, 'color', { rgb: argb(edge.color) }));
      const next = children(border).find(
        (each) => BORDER_ORDER.indexOf(each.localName ?? '') > BORDER_ORDER.indexOf(side),
      );
      border.insertBefore(element, next ?? null);
    }
    return findOrAppend(list, 'border', border);
  }

  private fullStyle(style: CellStyle): FullStyle {
    let full = this.full.get(style);
    if (!full) {
      const normal = this.opened[0]?.font ?? {};
      full = {
        numberFormat: style.numberFormat ?? 'General',
        font: {
          name: style.font?.name ?? normal.name ?? 'Calibri',
          size: style.font?.size ?? normal.size ?? 11,
          bold: style.font?.bold ?? false,
          italic: style.font?.italic ?? false,
          underline: style.font?.underline ?? false,
          strikethrough: style.font?.strikethrough ?? false,
          color: (style.font?.color ?? '#000000').toUpperCase(),
        },
        fill: style.fill?.toUpperCase() ?? null,
        borders: Object.fromEntries(
          (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
            const edge = style.borders?.[side];
            return edge ? [[side, { style: edge.style, color: edge.color.toUpperCase() }]] : [];
          }),
        ),
        horizontal: style.horizontal ?? 'general',
        vertical: style.vertical ?? 'bottom',
        wrap: style.wrap ?? false,
        indent: style.indent ?? 0,
        locked: style.locked ?? true,
      };
      this.full.set(style, full);
    }
    return full;
  }

  private key(style: CellStyle): string {
    let key = this.keys.get(style);
    if (key === undefined) {
      key = JSON.stringify(this.fullStyle(style));
      this.keys.set(style, key);
    }
    return key;
  }

  private part(): string {
    return this.file.related(workbookPart(this.file) as string, 'styles')[0]?.target ?? 'xl/styles.xml';
  }

  private read(): Element {
    return root(this.file.read(this.part()));
  }

  private edit(): Element {
    return root(this.file.edit(this.part()));
  }
}

const XF_ORDER = ['alignment', 'protection', 'extLst'];
const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

function insertFontChild(font: Element, element: Element): void {
  const rank = FONT_ORDER.indexOf(element.localName ?? '');
  const next = children(font).find((each) => FONT_ORDER.indexOf(each.localName ?? '') > rank);
  font.insertBefore(element, next ?? null);
}

function findOrAppend(list: Element, name: string, element: Element): number {
  const text = element.toString();
  const twin = children(list, name).findIndex((each) => each.toString() === text);
  return twin >= 0 ? twin : append(list, name, element);
}

function append(list: Element, name: string, element: Element): number {
  list.appendChild(element);
  const count = children(list, name).length;
  list.setAttribute('count', String(count));
  return count - 1;
}

function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
