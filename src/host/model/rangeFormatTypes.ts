import type { Book } from '../book/Book';
import type { CellStyle } from '../book/BookData';
import type { PropertyModel, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import { BORDER_SIDES, borderOf, setBorder } from './borders';
import type { BorderSide } from './borders';
import { toHexColor } from './color';
import { commonStyle } from './commonStyle';
import { charactersToPoints, pointsToCharacters } from './measures';
import type { ModelContext } from './ModelContext';
import type { RangeObject } from './RangeObject';
import type { AreasObject } from './rangeTypes';

const DEFAULT_FONT = { name: 'Calibri', size: 11, color: '#000000' };

/** RangeFormat and its parts, for the areas of a Range or of a RangeAreas. */
export function rangeFormatTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const change = ({ areas }: AreasObject, style: CellStyle): void => {
    for (const area of areas) book.setStyle(area, style);
  };
  const property = <T>(read: (style: CellStyle) => T, write: (value: T) => CellStyle): PropertyModel => ({
    get: ({ areas }: AreasObject) => commonStyle(book, areas, read),
    set: (object: AreasObject, value: T) => change(object, write(value)),
  });
  const font = <K extends keyof NonNullable<CellStyle['font']>>(
    key: K,
    fallback: NonNullable<NonNullable<CellStyle['font']>[K]>,
  ): PropertyModel =>
    property(
      (style) => style.font?.[key] ?? fallback,
      (value) => ({ font: { [key]: value } }),
    );
  const part = (type: string) => (object: AreasObject) => ({ type, obj: object });
  const border = (object: AreasObject, side: string): BorderObject => {
    const known = BORDER_SIDES.find((name) => name.toLowerCase() === String(side).toLowerCase());
    if (!known) throw invalidArgument(`"${side}" is not a side of a border.`);
    return { areas: object.areas, side: known };
  };

  return {
    RangeFormat: {
      props: {
        WrapText: property(
          (style) => style.wrap ?? false,
          (wrap) => ({ wrap }),
        ),
        HorizontalAlignment: property(
          (style) => HORIZONTAL[style.horizontal ?? 'general'],
          (name) => ({ horizontal: keyOf(HORIZONTAL, name, 'horizontal alignment') }),
        ),
        VerticalAlignment: property(
          (style) => VERTICAL[style.vertical ?? 'bottom'],
          (name) => ({ vertical: keyOf(VERTICAL, name, 'vertical alignment') }),
        ),
        IndentLevel: property(
          (style) => style.indent ?? 0,
          (indent) => ({ indent }),
        ),
        ColumnWidth: { get: columnWidth, set: setColumnWidth },
        RowHeight: { get: rowHeight, set: setRowHeight },
      },
      navs: {
        Fill: part('RangeFill'),
        Font: part('RangeFont'),
        Borders: part('RangeBorderCollection'),
        Protection: part('FormatProtection'),
      },
      methods: {
        AutofitColumns: {
          isCalculated: true,
          call: ({ areas }: AreasObject) => areas.forEach((area) => book.autofit(area, 'columns')),
        },
        AutofitRows: {
          isCalculated: true,
          call: ({ areas }: AreasObject) => areas.forEach((area) => book.autofit(area, 'rows')),
        },
      },
    },
    RangeFill: {
      props: {
        Color: property(
          (style) => style.fill || '#FFFFFF',
          (color) => ({ fill: toHexColor(color) }),
        ),
      },
      methods: { Clear: { call: (object: AreasObject) => change(object, { fill: '' }) } },
    },
    RangeFont: {
      props: {
        Name: font('name', DEFAULT_FONT.name),
        Size: font('size', DEFAULT_FONT.size),
        Bold: font('bold', false),
        Italic: font('italic', false),
        Strikethrough: font('strikethrough', false),
        Underline: property(
          (style) => (style.font?.underline ? 'Single' : 'None'),
          (name) => ({ font: { underline: name !== 'None' } }),
        ),
        Color: property(
          (style) => style.font?.color || DEFAULT_FONT.color,
          (color) => ({ font: { color: toHexColor(color) } }),
        ),
      },
    },
    FormatProtection: {
      props: {
        Locked: property(
          (style) => style.locked ?? true,
          (locked) => ({ locked }),
        ),
        FormulaHidden: {
          get: () => false,
          set: (_: unknown, isHidden: boolean) => {
            if (isHidden) throw notModelled('FormatProtection.formulaHidden');
          },
        },
      },
    },
    RangeBorderCollection: {
      props: { Count: { get: () => BORDER_SIDES.length } },
      items: (object: AreasObject) =>
        BORDER_SIDES.map((side) => ({ type: 'RangeBorder', obj: border(object, side) })),
      index: (object: AreasObject, side: string) => ({ type: 'RangeBorder', obj: border(object, side) }),
      methods: {
        GetItem: { returns: 'RangeBorder', call: border },
        GetItemAt: {
          returns: 'RangeBorder',
          call: (object: AreasObject, index: number) => border(object, BORDER_SIDES[index] ?? String(index)),
        },
      },
    },
    RangeBorder: {
      id: ({ side }: BorderObject) => side,
      props: {
        SideIndex: { get: ({ side }: BorderObject) => side },
        Style: {
          get: (object: BorderObject) => borderOf(book, object.areas, object.side).style,
          set: (object: BorderObject, style: string) => setBorder(book, object.areas, object.side, { style }),
        },
        Weight: {
          get: (object: BorderObject) => borderOf(book, object.areas, object.side).weight,
          set: (object: BorderObject, weight: string) =>
            setBorder(book, object.areas, object.side, { weight }),
        },
        Color: {
          get: (object: BorderObject) => borderOf(book, object.areas, object.side).color,
          set: (object: BorderObject, color: string) =>
            setBorder(book, object.areas, object.side, { color: toHexColor(color) }),
        },
      },
    },
  };

  function columnWidth({ areas }: AreasObject): number | null {
    return same(
      areas,
      ({ columns }) => columns,
      (area, index) => charactersToPoints(book.columnWidth(area.sheetId, area.column + index)),
    );
  }

  function setColumnWidth({ areas }: AreasObject, points: number): void {
    assertSize('Column width', points);
    for (const { sheetId, column, columns } of areas) {
      book.setColumns(sheetId, column, columns, { width: pointsToCharacters(points) });
    }
  }

  function rowHeight({ areas }: AreasObject): number | null {
    return same(
      areas,
      ({ rows }) => rows,
      (area, index) => book.rowHeight(area.sheetId, area.row + index),
    );
  }

  function setRowHeight({ areas }: AreasObject, height: number): void {
    assertSize('Row height', height);
    for (const { sheetId, row, rows } of areas) book.setRows(sheetId, row, rows, { height });
  }
}

interface BorderObject extends AreasObject {
  side: BorderSide;
}

/** Applies what Range.setCellProperties and the like give as a plain object. */
export function styleOfFormat(book: Book, area: RangeObject, format: FormatProperties): void {
  const style: CellStyle = {};
  if (format.fill?.color !== undefined) style.fill = toHexColor(format.fill.color);
  if (format.font) {
    const { color, underline, ...rest } = format.font;
    style.font = {
      ...rest,
      ...(color !== undefined ? { color: toHexColor(color) } : {}),
      ...(underline !== undefined ? { underline: underline !== 'None' } : {}),
    };
  }
  if (format.horizontalAlignment) {
    style.horizontal = keyOf(HORIZONTAL, format.horizontalAlignment, 'horizontal alignment');
  }
  if (format.verticalAlignment)
    style.vertical = keyOf(VERTICAL, format.verticalAlignment, 'vertical alignment');
  if (format.wrapText !== undefined) style.wrap = format.wrapText;
  if (format.indentLevel !== undefined) style.indent = format.indentLevel;
  if (Object.keys(style).length > 0) book.setStyle(area, style);
  for (const [side, border] of Object.entries(format.borders ?? {})) {
    const known = BORDER_SIDES.find((name) => name.toLowerCase() === `edge${side}`.toLowerCase());
    if (!known) throw notModelled(`setCellProperties, border "${side}",`);
    setBorder(book, [area], known, border);
  }
}

export interface FormatProperties {
  fill?: { color?: string };
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: string;
    color?: string;
  };
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indentLevel?: number;
  borders?: Record<string, { style?: string; weight?: string; color?: string }>;
}

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function keyOf<K extends string>(names: Record<K, string>, name: string, what: string): K {
  const entry = Object.entries(names).find(([, value]) => value === name);
  if (!entry) throw invalidArgument(`"${name}" is not a ${what} the embedded host models.`);
  return entry[0] as K;
}

function assertSize(what: string, points: number): void {
  if (typeof points !== 'number' || points < 0 || points > 1800) {
    throw invalidArgument(`${what} ${points} is outside 0 to 1800 points.`);
  }
}

function notModelled(what: string): RichApiError {
  return new RichApiError('ApiNotFound', `${what} is not modelled by the embedded host.`, 404);
}

/** The size all rows or columns have, or null; of whole sheets the first thousand are looked at. */
function same(
  areas: readonly RangeObject[],
  count: (area: RangeObject) => number,
  read: (area: RangeObject, index: number) => number,
): number | null {
  let first: number | undefined;
  for (const area of areas) {
    for (let index = 0; index < Math.min(count(area), 1000); index++) {
      const size = read(area, index);
      if (first === undefined) first = size;
      else if (first !== size) return null;
    }
  }
  return first ?? null;
}
