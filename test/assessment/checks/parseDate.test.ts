import { monthsBetween, parseDate } from '../../../src/assessment/checks/parseDate';

describe('parseDate', () => {
  it.each([
    [46000, '2025-12-09'],
    [46000.75, '2025-12-09'],
    ['2026-03-15', '2026-03-15'],
    ['2026-03-15T10:00:00Z', '2026-03-15'],
    ['15.03.2026', '2026-03-15'],
    ['15/3/2026', '2026-03-15'],
    ['3/15/2026', '2026-03-15'],
    ['15 March 2026', '2026-03-15'],
    ['Mar 15th, 2026', '2026-03-15'],
    ['2026-03', '2026-03'],
    ['03/2026', '2026-03'],
    ['March 2026', '2026-03'],
    ['Sept. 2025', '2025-09'],
    ['Q1 2026', 'Q1 2026'],
    ['2026', '2026'],
    [2026, '2026'],
  ])('reads %p', (cell, shown) => {
    expect(parseDate(cell)?.shown).toBe(shown);
  });

  it.each(['', 'soon', '3/4/2026', '2026-13', '31 February 2026', 'ma 2026', 12, 1.5, true, '#N/A', null])(
    'does not guess at %p',
    (cell) => {
      expect(parseDate(cell)).toBeNull();
    },
  );

  it('takes a month, a quarter or a year by its last day for its age', () => {
    expect(parseDate('2026-02')?.lastDay).toEqual(new Date(2026, 1, 28));
    expect(parseDate('Q2 2026')?.lastDay).toEqual(new Date(2026, 5, 30));
    expect(parseDate('2025')?.lastDay).toEqual(new Date(2025, 11, 31));
  });
});

describe('monthsBetween', () => {
  it.each([
    [new Date(2025, 10, 23), 12],
    [new Date(2025, 10, 24), 11],
    [new Date(2026, 11, 1), -1],
  ])('counts whole months from %p', (from, months) => {
    expect(monthsBetween(from, new Date(2026, 10, 23))).toBe(months);
  });
});
