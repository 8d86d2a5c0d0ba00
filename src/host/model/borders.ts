import type { Book } from '../book/Book';
import { invalidArgument } from './address';
import { commonStyle } from './commonStyle';
import type { RangeObject } from './RangeObject';

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface BorderLook {
  style: string;
  weight: string;
  color: string;
}

type CellSide = 'top' | 'bottom' | 'left' | 'right';

/** Line styles of files by the API's style and weight. */
const LINE: Record<string, Record<string, string>> = {
  Continuous: { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' },
  Dash: { Hairline: 'dashed', Thin: 'dashed', Medium: 'mediumDashed', Thick: 'mediumDashed' },
  DashDot: { Hairline: 'dashDot', Thin: 'dashDot', Medium: 'mediumDashDot', Thick: 'mediumDashDot' },
  DashDotDot: {
    Hairline: 'dashDotDot',
    Thin: 'dashDotDot',
    Medium: 'mediumDashDotDot',
    Thick: 'mediumDashDotDot',
  },
  Dot: { Hairline: 'dotted', Thin: 'dotted', Medium: 'dotted', Thick: 'dotted' },
  Double: { Hairline: 'double', Thin: 'double', Medium: 'double', Thick: 'double' },
  SlantDashDot: {
    Hairline: 'slantDashDot',
    Thin: 'slantDashDot',
    Medium: 'slantDashDot',
    Thick: 'slantDashDot',
  },
};

const NONE: BorderLook = { style: 'None', weight: 'Thin', color: '#000000' };

/** The look of a side of the areas; parts are null where cells differ. */
export function borderOf(
  book: Book,
  areas: readonly RangeObject[],
  side: BorderSide,
): Record<keyof BorderLook, string | null> {
  const strips = stripsOf(areas, side);
  const read = (part: keyof BorderLook): string | null => {
    const values = strips.map(({ area, on }) =>
      commonStyle(book, [area], (style) => {
        const border = style.borders?.[on];
        return border ? lookOf(border)[part] : NONE[part];
      }),
    );
    const first = values[0];
    if (first === undefined) return NONE[part];
    return values.every((value) => value === first) ? first : null;
  };
  return { style: read('style'), weight: read('weight'), color: read('color') };
}

/** Draws a side of the areas; what the change leaves out stays as it is, a line where there was none. */
export function setBorder(
  book: Book,
  areas: readonly RangeObject[],
  side: BorderSide,
  change: Partial<BorderLook>,
): void {
  const before = borderOf(book, areas, side);
  const wasNone = before.style === null || before.style === 'None';
  const look: BorderLook = {
    style: change.style ?? (wasNone ? 'Continuous' : (before.style ?? 'Continuous')),
    weight: change.weight ?? before.weight ?? NONE.weight,
    color: change.color ?? before.color ?? NONE.color,
  };
  const line = look.style === 'None' ? 'none' : LINE[look.style]?.[look.weight];
  if (!line)
    throw invalidArgument(`A border of style "${look.style}" and weight "${look.weight}" does not exist.`);
  for (const { area, on } of stripsOf(areas, side)) {
    book.setStyle(area, { borders: { [on]: { style: line, color: look.color } } });
  }
}

/** Which sides of which cells make a side of the areas. */
function stripsOf(areas: readonly RangeObject[], side: BorderSide): { area: RangeObject; on: CellSide }[] {
  return areas.flatMap((area): { area: RangeObject; on: CellSide }[] => {
    const { row, column, rows, columns } = area;
    switch (side) {
      case 'EdgeTop':
        return [{ area: area.with({ rows: 1 }), on: 'top' }];
      case 'EdgeBottom':
        return [{ area: area.with({ row: row + rows - 1, rows: 1 }), on: 'bottom' }];
      case 'EdgeLeft':
        return [{ area: area.with({ columns: 1 }), on: 'left' }];
      case 'EdgeRight':
        return [{ area: area.with({ column: column + columns - 1, columns: 1 }), on: 'right' }];
      case 'InsideHorizontal':
        return rows > 1 ? [{ area: area.with({ rows: rows - 1 }), on: 'bottom' }] : [];
      case 'InsideVertical':
        return columns > 1 ? [{ area: area.with({ columns: columns - 1 }), on: 'right' }] : [];
      default:
        // Diagonals are not kept: reading them finds none, drawing them changes nothing.
        return [];
    }
  });
}

function lookOf({ style, color }: { style: string; color: string }): BorderLook {
  for (const [name, byWeight] of Object.entries(LINE)) {
    const weights = Object.entries(byWeight).filter(([, line]) => line === style);
    const weight = weights.find(([key]) => key === 'Thin') ?? weights[0];
    if (weight) return { style: name, weight: weight[0], color };
  }
  return { ...NONE, color };
}
