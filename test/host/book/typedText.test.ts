import { readTypedText } from '../../../src/host/book/typedText';
import { numberText } from '../../../src/host/book/numberText';

describe('reading what is typed', () => {
  it.each([
    ['20%', 0.2, '0%'],
    ['33.3%', 0.333, '0.00%'],
    ['-5 %', -0.05, '0%'],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['$5', 5, '$#,##0'],
    ['$1.50', 1.5, '$#,##0.00'],
    ['1e3', 1000, '0.00E+00'],
    ['1/2/2026', 46024, 'm/d/yyyy'],
    ['2026-01-02', 46024, 'm/d/yyyy'],
    ['2-Jan-26', 46024, 'd-mmm-yy'],
    ['13:30', 0.5625, 'h:mm'],
    ['1:30 PM', 0.5625, 'h:mm AM/PM'],
  ])('%s becomes %d shown as %s', (text, value, numberFormat) => {
    expect(readTypedText(text, 'General')).toEqual({ kind: 'value', value, numberFormat });
  });

  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['(3)', -3],
    ['TRUE', true],
    ['false', false],
    ['12a', '12a'],
    ['1,23', '1,23'],
    ['31/31/2026', '31/31/2026'],
    ['25:00', '25:00'],
    ['-', '-'],
    ['.', '.'],
    ['=', '='],
    ['#N/A', '#N/A'],
  ])('%s becomes %p', (text, value) => {
    expect(readTypedText(text, 'General')).toEqual({ kind: 'value', value });
  });

  it('keeps text after an apostrophe, and in cells formatted as text', () => {
    expect(readTypedText("'20%", 'General')).toEqual({ kind: 'value', value: '20%', isForced: true });
    expect(readTypedText('20', '@')).toEqual({ kind: 'value', value: '20', isForced: true });
    expect(readTypedText('=1', '@')).toEqual({ kind: 'value', value: '=1', isForced: true });
  });

  it('leaves the format of a cell that has one', () => {
    expect(readTypedText('20%', '0.0%')).toEqual({ kind: 'value', value: 0.2 });
  });

  it('knows formulas and nothing', () => {
    expect(readTypedText('=A1', 'General')).toEqual({ kind: 'formula', formula: '=A1' });
    expect(readTypedText('', 'General')).toEqual({ kind: 'empty' });
  });
});

describe('showing a value', () => {
  it.each<[string | number | boolean, string, string]>([
    [47.5, 'General', '47.5'],
    [1 / 3, 'General', '0.333333333'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.2, '0%', '20%'],
    [0.333, '0.0%', '33.3%'],
    [46024, 'm/d/yyyy', '1/2/2026'],
    [45000, 'yyyy-mm-dd', '2023-03-15'],
    [-3.5, '0.0;(0.0)', '(3.5)'],
    ['text', '0.0', 'text'],
    ['#N/A', '0.0', '#N/A'],
    [true, 'General', 'TRUE'],
    ['', '0.0', ''],
  ])('%p in %s is %s', (value, pattern, shown) => {
    expect(numberText(value, pattern)).toBe(shown);
  });
});
