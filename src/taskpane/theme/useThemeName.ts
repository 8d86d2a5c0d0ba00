import { useEffect, useState } from 'react';
import type { ThemeName } from './paneTheme';

export type ThemeChoice = 'auto' | ThemeName;

/** What the host says about its look; null where it says nothing (Excel on the web may not). */
export type HostTheme = 'light' | 'dark' | null;

/** The user's choice of theme, kept for the next time, and the theme that follows from it. */
export function useThemeName(hostTheme: HostTheme): {
  choice: ThemeChoice;
  name: ThemeName;
  choose: (choice: ThemeChoice) => void;
} {
  const [choice, setChoice] = useState(storedChoice);
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  // Windows contrast themes need no theme of ours: the browser puts the user's colours over any.
  const automatic = hostTheme ?? (prefersDark ? 'dark' : 'light');
  return {
    choice,
    name: choice === 'auto' ? automatic : choice,
    choose: (next) => {
      setChoice(next);
      storeChoice(next);
    },
  };
}

const STORAGE_KEY = 'aijri.theme';

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' || stored === 'contrast' ? stored : 'auto';
  } catch {
    // Browsers that keep nothing for embedded pages throw on mere access; then every start is Auto.
    return 'auto';
  }
}

function storeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // As above: the choice then holds until the pane is closed.
  }
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setMatches(media.matches);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches;
}
