import { parseTitle } from '../../src/assessment/parseTitle';

describe('a job title', () => {
  it.each([
    ['Notary', 'Notary'],
    [[['  Notary ']], 'Notary'],
    ['', ''],
    [null, ''],
    [7, '7'],
  ])('reads %j', (cell, title) => {
    expect(parseTitle(cell)).toEqual({ value: title, problems: [] });
  });

  it.each([
    ['#REF!', 'Title: #REF! is an error value, not a job title.'],
    [[['a'], ['b']], 'Title: 2 cells given, one is expected.'],
    [{ type: 'Entity' }, 'Title: the cell holds no plain value, not a job title.'],
  ])('refuses %j', (cell, message) => {
    expect(parseTitle(cell)).toMatchObject({ value: null, problems: [{ severity: 'error', message }] });
  });
});
