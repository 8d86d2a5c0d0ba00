import { invalidArgument } from './address';

/** The colour names Excel's samples use; Office.js takes HTML names or #RRGGBB. */
const NAMED: Record<string, string> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  coral: '#FF7F50',
  cyan: '#00FFFF',
  darkblue: '#00008B',
  darkgray: '#A9A9A9',
  darkgreen: '#006400',
  darkgrey: '#A9A9A9',
  darkorange: '#FF8C00',
  darkred: '#8B0000',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4B0082',
  lavender: '#E6E6FA',
  lightblue: '#ADD8E6',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightgrey: '#D3D3D3',
  lightyellow: '#FFFFE0',
  lime: '#00FF00',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  salmon: '#FA8072',
  silver: '#C0C0C0',
  skyblue: '#87CEEB',
  tan: '#D2B48C',
  teal: '#008080',
  tomato: '#FF6347',
  turquoise: '#40E0D0',
  violet: '#EE82EE',
  white: '#FFFFFF',
  yellow: '#FFFF00',
  yellowgreen: '#9ACD32',
};

/** "#RRGGBB" of a colour as Office.js takes it; "" stays "" (none). */
export function toHexColor(color: string): string {
  if (color === '') return '';
  const text = String(color).trim();
  if (/^#[\da-f]{6}$/i.test(text)) return text.toUpperCase();
  if (/^[\da-f]{6}$/i.test(text)) return `#${text.toUpperCase()}`;
  if (/^#[\da-f]{3}$/i.test(text))
    return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  const named = NAMED[text.toLowerCase()];
  if (!named) throw invalidArgument(`"${color}" is not a colour: #RRGGBB or a common HTML name expected.`);
  return named;
}
