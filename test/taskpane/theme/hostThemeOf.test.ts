import { hostThemeOf } from '../../../src/taskpane/theme/hostThemeOf';

describe('hostThemeOf', () => {
  it('believes a host that says whether it is dark', () => {
    expect(hostThemeOf({ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' })).toBe('dark');
    expect(hostThemeOf({ isDarkTheme: false })).toBe('light');
  });

  it.each([
    ['#FFFFFF', 'light'],
    ['#262626', 'dark'],
    ['F3F2F1', 'light'],
    ['#0000ff', 'dark'],
  ])('reads the background %s as %s', (bodyBackgroundColor, theme) => {
    expect(hostThemeOf({ bodyBackgroundColor })).toBe(theme);
  });

  it.each([undefined, {}, { bodyBackgroundColor: 'white' }])('knows nothing from %j', (theme) => {
    expect(hostThemeOf(theme)).toBeNull();
  });
});
