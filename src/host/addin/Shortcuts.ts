/** Keyboard shortcuts of an add-in: key combination by action id. */
export type Shortcuts = Readonly<Record<string, string>>;

/** A key pressed with its modifiers, as the browser tells of it. */
export interface PressedKey {
  /** The unmodified key, e.g. "A", "F2", "ArrowUp". */
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** A shortcuts file that cannot be used; the message names what is wrong. */
export class ShortcutsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ShortcutsError';
  }
}

/**
 * Reads the extended overrides of a manifest, which name the actions' shortcuts.
 *
 * @throws ShortcutsError when it is not JSON or a shortcut lacks action or keys
 */
export function parseShortcuts(json: string): Shortcuts {
  let root: { shortcuts?: unknown };
  try {
    root = JSON.parse(json) as typeof root;
  } catch (error) {
    throw new ShortcutsError(`The shortcuts are not JSON: ${(error as Error).message}`);
  }
  const list = Array.isArray(root.shortcuts) ? (root.shortcuts as unknown[]) : [];
  return Object.fromEntries(
    list.map((entry, index) => {
      const { action, key } = entry as { action?: unknown; key?: Record<string, unknown> };
      const keys = key?.['web'] ?? key?.['windows'] ?? key?.['default'];
      if (typeof action !== 'string' || typeof keys !== 'string') {
        throw new ShortcutsError(`Shortcut ${index + 1} has no action or no keys, expected both.`);
      }
      return [action, keys];
    }),
  );
}

/**
 * The action a key combination stands for, or null.
 *
 * @param replaced what the add-in or the person changed since: null takes a shortcut away
 */
export function actionOf(
  pressed: PressedKey,
  declared: Shortcuts,
  replaced: Readonly<Record<string, string | null>>,
): string | null {
  const wanted = canonical([
    ...(pressed.ctrl ? ['ctrl'] : []),
    ...(pressed.alt ? ['alt'] : []),
    ...(pressed.shift ? ['shift'] : []),
    pressed.key.replace(/^Arrow/, ''),
  ]);
  for (const [action, keys] of Object.entries({ ...declared, ...replaced })) {
    if (keys !== null && canonical(keys.split('+')) === wanted) return action;
  }
  return null;
}

const ALIASES: Record<string, string> = { command: 'ctrl', control: 'ctrl', option: 'alt' };

function canonical(keys: string[]): string {
  return keys
    .map((key) => key.trim().toLowerCase())
    .map((key) => ALIASES[key] ?? key)
    .sort()
    .join('+');
}
