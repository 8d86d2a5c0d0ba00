import type { Package } from './Package';
import { attribute, child, children, descend, findAll, integer, root, type Element } from './Xml';

/** Turns the colours of a file (theme, indexed, automatic, with tint) into "#RRGGBB". */
export class ThemeColors {
  private constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  static read(file: Package, themePart: string | null, styles: Element | null): ThemeColors {
    const scheme = themePart ? descend(root(file.read(themePart)), 'themeElements', 'clrScheme') : null;
    const theme = THEME_ORDER.map((name, index) => {
      const color = children(child(scheme, name))[0];
      const value = attribute(color, 'lastClr') ?? attribute(color, 'val');
      return value && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : (OFFICE_THEME[index] as string);
    });
    const own = styles ? descend(styles, 'colors', 'indexedColors') : null;
    const indexed = own
      ? findAll(own, 'rgbColor').map((each) => (attribute(each, 'rgb') ?? 'FF000000').slice(-6).toUpperCase())
      : [];
    return new ThemeColors(
      theme,
      INDEXED.map((color, index) => indexed[index] ?? color),
    );
  }

  /** "#RRGGBB" of a color element, or undefined for an absent or automatic one. */
  color(element: Element | null | undefined): string | undefined {
    if (!element || attribute(element, 'auto') === '1') return undefined;
    const base = this.base(element);
    if (base === undefined) return undefined;
    const tint = Number(attribute(element, 'tint') ?? 0);
    return `#${tint ? tinted(base, tint) : base}`;
  }

  private base(element: Element): string | undefined {
    const rgb = attribute(element, 'rgb');
    if (rgb && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
    const theme = integer(element, 'theme');
    if (theme !== null) return this.theme[theme];
    const indexed = integer(element, 'indexed');
    if (indexed === 64) return '000000';
    if (indexed === 65) return 'FFFFFF';
    return indexed === null ? undefined : this.indexed[indexed];
  }
}

// The order in which cells count theme colours: light before dark, unlike in the theme itself.
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF ' +
  '00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ' +
  '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF ' +
  'FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 ' +
  '993300 993366 333399 333333'
).split(' ');

/** A colour made lighter (tint up to 1) or darker (down to -1) by its luminance, as the format defines it. */
function tinted(rgb: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  let luminance = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === red) hue = ((green - blue) / spread + 6) % 6;
    else if (max === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  luminance = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const lift = luminance - chroma / 2;
  const sector = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] as number[];
  return sector
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + lift)) * 255)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('');
}
