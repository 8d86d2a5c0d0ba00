import { figuresFor, roundHalfUp } from '../../src/assessment/figures';

const MINUS = '\u2212';

describe('figures', () => {
  const figures = figuresFor('en-US');

  it('writes the index with one decimal', () => {
    expect(figures.index(47.5)).toBe('47.5');
    expect(figures.index(48)).toBe('48.0');
    expect(figures.index(100)).toBe('100.0');
  });

  it('writes points with one decimal and their sign', () => {
    expect(figures.points(7.4903)).toBe('+7.5');
    expect(figures.points(-2.05)).toBe(`${MINUS}2.1`);
    expect(figures.points(0)).toBe('0.0');
    expect(figures.points(-0.04)).toBe('0.0');
  });

  it('writes resistance and modifiers with two decimals, raw with four, shares as whole percentages', () => {
    expect(figures.factor(3.4)).toBe('3.40');
    expect(figures.raw(4.306848)).toBe('4.3068');
    expect(figures.share(0.145)).toBe('15%');
    expect(figures.share(0.555)).toBe('56%');
  });

  it('writes ratings as given, and those that can be negative with their sign', () => {
    expect(figures.rating(4)).toBe('4');
    expect(figures.rating(3.5)).toBe('3.5');
    expect(figures.signed(4)).toBe('+4');
    expect(figures.signed(0)).toBe('0');
    expect(figures.signed(-1.5)).toBe(`${MINUS}1.5`);
  });

  it('uses the separators of the locale', () => {
    expect(figuresFor('de-DE').index(47.5)).toBe('47,5');
    expect(figuresFor('de-DE').points(7.49)).toBe('+7,5');
    expect(figuresFor('de-DE').share(0.3)).toMatch(/^30\s%$/);
  });

  it.each(['', 'not a locale', 'xx-QQ'])('reads the unknown locale "%s" as English', (locale) => {
    expect(figuresFor(locale).index(47.5)).toBe('47.5');
  });
});

describe('roundHalfUp', () => {
  it.each([
    [2.085, 2, 2.09],
    [1.005, 2, 1.01],
    [47.45, 1, 47.5],
    [47.449, 1, 47.4],
    [-2.085, 2, -2.09],
    [0.145, 2, 0.15],
  ])('rounds %p to %p decimals as %p', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfUp(-0.01, 1), 0)).toBe(true);
  });
});
