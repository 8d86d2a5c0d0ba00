import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { contrast, dark, light, type PaneColours } from './paneColours';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Fluent's theme with the pane's own colours for zones and task scores. */
export function paneTheme(name: ThemeName): Theme & PaneColours {
  return themes[name];
}

/** A quiet petrol: neither Excel's green nor a zone's colour. */
const brand: BrandVariants = {
  10: '#030f14',
  20: '#0a2029',
  30: '#0e2f3b',
  40: '#113b4a',
  50: '#15475a',
  60: '#19546a',
  70: '#1e617a',
  80: '#236e8b',
  90: '#387d99',
  100: '#4f8ca6',
  110: '#679bb3',
  120: '#7fabc0',
  130: '#98bbcd',
  140: '#b1cbd9',
  150: '#cbdce6',
  160: '#e5eef3',
};

const themes: Readonly<Record<ThemeName, Theme & PaneColours>> = {
  light: { ...createLightTheme(brand), ...light },
  dark: {
    ...createDarkTheme(brand),
    ...dark,
    // The ramp's own step is too dim for text on the dark background.
    colorBrandForeground1: brand[120],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
  },
  contrast: { ...teamsHighContrastTheme, ...contrast },
};
