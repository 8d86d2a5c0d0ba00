import { cellText, cellValue } from '../../src/assessment/cellValue';

describe('cellValue', () => {
  it.each([
    ['', { kind: 'blank' }],
    ['  ', { kind: 'blank' }],
    [null, { kind: 'blank' }],
    [undefined, { kind: 'blank' }],
    [0, { kind: 'number', number: 0 }],
    [-1.5, { kind: 'number', number: -1.5 }],
    ['4', { kind: 'text', text: '4' }],
    [' high ', { kind: 'text', text: 'high' }],
    [true, { kind: 'truth', text: 'TRUE' }],
    ['#N/A', { kind: 'error', name: '#N/A' }],
    ['#DIV/0!', { kind: 'error', name: '#DIV/0!' }],
    ['#NAME?', { kind: 'error', name: '#NAME?' }],
    ['#SPILL!', { kind: 'error', name: '#SPILL!' }],
    ['#GETTING_DATA', { kind: 'error', name: '#GETTING_DATA' }],
    ['#1 priority', { kind: 'text', text: '#1 priority' }],
    [
      { type: 'Error', basicValue: '#REF!' },
      { kind: 'error', name: '#REF!' },
    ],
    [Object.assign(new Error(), { code: '#VALUE!' }), { kind: 'error', name: '#VALUE!' }],
    [NaN, { kind: 'error', name: '#NUM!' }],
    [Infinity, { kind: 'error', name: '#NUM!' }],
    [{ type: 'WebImage' }, { kind: 'other' }],
    [Symbol('cell'), { kind: 'other' }],
  ])('reads %p', (cell, value) => {
    expect(cellValue(cell)).toEqual(value);
  });

  it('takes the noise of a binary sum off, as Excel shows it', () => {
    expect(cellValue(0.1 + 0.2)).toEqual({ kind: 'number', number: 0.3 });
    expect(cellValue(1 / 3)).toEqual({ kind: 'number', number: 0.333333333333333 });
  });
});

describe('cellText', () => {
  it.each([
    [' Wage Trends ', 'Wage Trends'],
    [46000, '46000'],
    [null, ''],
    ['#N/A', '#N/A'],
    [{}, ''],
  ])('of %p is %p', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});
