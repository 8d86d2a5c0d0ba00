import { legalSheetName } from '../../src/workbook/legalSheetName';

describe('legalSheetName', () => {
  it('keeps a title that is legal', () => {
    expect(legalSheetName('Digital Twins Engineer', ['Sheet1'])).toBe('Digital Twins Engineer');
  });

  it.each([
    ['OT/ICS Security Engineer', 'OT ICS Security Engineer'],
    ['[Lead]: Q&A *Analyst*?\\', 'Lead Q&A Analyst'],
    ["'Quoted'", 'Quoted'],
    ["O'Brien's deputy", "O'Brien's deputy"],
    ['   ', 'Role'],
    ['???', 'Role'],
    ['Line\nbreak\ttab', 'Line break tab'],
    ['history', 'history role'],
  ])('makes %j legal', (title, name) => {
    expect(legalSheetName(title, [])).toBe(name);
  });

  it('cuts at 31 characters and leaves no apostrophe, blank or half character at the end', () => {
    expect(legalSheetName('A'.repeat(40), [])).toBe('A'.repeat(31));
    expect(legalSheetName(`${'A'.repeat(30)}'s`, [])).toBe('A'.repeat(30));
    expect(legalSheetName(`${'A'.repeat(30)} tail`, [])).toBe('A'.repeat(30));
    expect(legalSheetName(`${'A'.repeat(30)}😀`, [])).toBe('A'.repeat(30));
  });

  it('numbers a name that is taken, whatever its case, within the limit', () => {
    expect(legalSheetName('Engineer', ['ENGINEER'])).toBe('Engineer (2)');
    expect(legalSheetName('Engineer', ['engineer', 'Engineer (2)'])).toBe('Engineer (3)');
    const long = legalSheetName('B'.repeat(31), ['B'.repeat(31)]);
    expect(long).toBe(`${'B'.repeat(27)} (2)`);
    expect(long).toHaveLength(31);
  });
});
