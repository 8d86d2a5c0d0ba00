import { ShortcutsError, actionOf, parseShortcuts } from '../../../src/host/addin/Shortcuts';

const declared = parseShortcuts(
  JSON.stringify({
    actions: [{ id: 'SCORE', type: 'ExecuteFunction', name: 'Score' }],
    shortcuts: [
      { action: 'SCORE', key: { default: 'Ctrl+Alt+S', mac: 'Command+Option+S' } },
      { action: 'UP', key: { default: 'Ctrl+Shift+Up', web: 'Ctrl+Alt+Up' } },
    ],
  }),
);

const press = (key: string, modifiers = '') => ({
  key,
  ctrl: modifiers.includes('c'),
  alt: modifiers.includes('a'),
  shift: modifiers.includes('s'),
});

describe('shortcuts of an add-in', () => {
  it('finds the action of a combination, whatever the order and case of its keys', () => {
    expect(actionOf(press('s', 'ca'), declared, {})).toBe('SCORE');
    expect(actionOf(press('s', 'c'), declared, {})).toBeNull();
  });

  it('prefers the keys for a browser', () => {
    expect(actionOf(press('ArrowUp', 'ca'), declared, {})).toBe('UP');
    expect(actionOf(press('ArrowUp', 'cs'), declared, {})).toBeNull();
  });

  it('follows what was replaced or taken away since', () => {
    expect(actionOf(press('k', 'ca'), declared, { SCORE: 'Ctrl+Alt+K' })).toBe('SCORE');
    expect(actionOf(press('s', 'ca'), declared, { SCORE: 'Ctrl+Alt+K' })).toBeNull();
    expect(actionOf(press('s', 'ca'), declared, { SCORE: null })).toBeNull();
  });

  it('refuses a file it cannot use', () => {
    expect(() => parseShortcuts('?')).toThrow(ShortcutsError);
    expect(() => parseShortcuts('{"shortcuts":[{"action":"A"}]}')).toThrow(
      /Shortcut 1 has no action or no keys/,
    );
  });
});
