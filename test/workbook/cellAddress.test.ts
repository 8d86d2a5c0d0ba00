import { areaAddress, cellAddress, splitAddress } from '../../src/workbook/cellAddress';

describe('cellAddress', () => {
  it.each([
    ['Sheet1', 0, 0, 'Sheet1!A1'],
    ['Digital Twins Engineer', 11, 1, "'Digital Twins Engineer'!B12"],
    ["O'Brien", 0, 25, "'O''Brien'!Z1"],
    ['Rôle', 0, 26, 'Rôle!AA1'],
    ['2026', 0, 701, "'2026'!ZZ1"],
    ['AB12', 0, 702, "'AB12'!AAA1"],
    ['R1C1', 1048575, 16383, "'R1C1'!XFD1048576"],
    ['Q&A', 0, 0, "'Q&A'!A1"],
  ])('quotes %j only where Excel does', (sheet, row, column, address) => {
    expect(cellAddress(sheet, row, column)).toBe(address);
    expect(splitAddress(address)).toEqual({ sheetName: sheet, cells: address.split('!')[1] });
  });

  it('names an area by its corners', () => {
    expect(areaAddress('Sheet1', { row: 1, column: 1, rows: 2, columns: 3 })).toBe('Sheet1!B2:D3');
    expect(areaAddress('Sheet1', { row: 1, column: 1, rows: 1, columns: 1 })).toBe('Sheet1!B2');
  });

  it('takes an address without a sheet', () => {
    expect(splitAddress('B12')).toEqual({ sheetName: null, cells: 'B12' });
  });
});
