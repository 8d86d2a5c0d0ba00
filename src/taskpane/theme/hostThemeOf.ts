import type { HostTheme } from './useThemeName';

/**
 * Whether the host looks dark.
 *
 * @param theme Office.context.officeTheme: Excel on the web may leave it out, older versions leave out `isDarkTheme`
 */
export function hostThemeOf(
  theme: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined,
): HostTheme {
  if (!theme) return null;
  if (theme.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme.bodyBackgroundColor ?? '');
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return LUMA.red * red + LUMA.green * green + LUMA.blue * blue < 128 ? 'dark' : 'light';
}

/** How bright the eye finds each channel (ITU-R BT.601). */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 };
