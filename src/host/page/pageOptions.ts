import type { ThemeName } from './HostState';

/** What the address of the page asks for. */
export interface PageOptions {
  /** null = no add-in: the workbook as somebody sees it who does not have it. */
  manifestUrl: string | null;
  /** Workbook to open at the start; null = a new one. */
  fileUrl: string | null;
  isPaneOpen: boolean;
  theme: ThemeName;
}

/**
 * Reads `?file=URL`, `?manifest=URL`, `?addin=none`, `?pane=closed` and `?theme=light|dark|contrast`.
 * Without a theme, the browser's preference counts.
 */
export function pageOptions(address: URL): PageOptions {
  const query = address.searchParams;
  const theme = query.get('theme');
  return {
    manifestUrl: query.get('addin') === 'none' ? null : (query.get('manifest') ?? '/manifest.xml'),
    fileUrl: query.get('file'),
    isPaneOpen: query.get('pane') !== 'closed',
    theme: isTheme(theme) ? theme : preferredTheme(),
  };
}

function isTheme(value: string | null): value is ThemeName {
  return value === 'light' || value === 'dark' || value === 'contrast';
}

function preferredTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
