/** Colours in which a table is drawn, "#RRGGBB". */
export interface TableColors {
  header: { fill: string; text: string; line: string | null };
  /** Fill of every other row; null = none. */
  band: string | null;
  /** Line below each row. */
  line: string;
}

/**
 * The colours of a built-in table style by its name, e.g. "TableStyleMedium2". The styles follow a
 * pattern: light, medium or dark, and within each the neutral colour and six accents in turn.
 *
 * @returns null for no style and for styles that the file defines itself
 */
export function tableColors(style: string | null): TableColors | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style ?? '');
  if (!match) return null;
  const number = Number(match[2]);
  const accent = ACCENTS[(number - 1) % ACCENTS.length] as string;
  switch (match[1]) {
    case 'Light':
      return {
        header: { fill: '#FFFFFF', text: '#000000', line: accent },
        band: tint(accent, 0.8),
        line: tint(accent, 0.6),
      };
    case 'Medium':
      return {
        header: { fill: accent, text: '#FFFFFF', line: null },
        band: tint(accent, 0.8),
        line: tint(accent, 0.4),
      };
    default:
      return {
        header: { fill: '#000000', text: '#FFFFFF', line: null },
        band: tint(accent, 0.4),
        line: accent,
      };
  }
}

/** Neutral, then accents 1 to 6 of the standard theme. */
const ACCENTS = ['#7F7F7F', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** Mixed with white: 0 = the colour, 1 = white. */
function tint(color: string, amount: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (255 - part) * amount)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
