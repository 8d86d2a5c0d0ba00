import { parseInvolvement } from '../../src/assessment/parseInvolvement';

describe('parseInvolvement', () => {
  it.each([
    ['DISPLACEMENT', 'DISPLACEMENT'],
    ['displaced', 'DISPLACEMENT'],
    ['Disp', 'DISPLACEMENT'],
    ['AUGMENTATION', 'AUGMENTATION'],
    ['aug', 'AUGMENTATION'],
    ['NOT INVOLVED', 'NOT INVOLVED'],
    ['not-involved', 'NOT INVOLVED'],
    ['NOT a', 'NOT INVOLVED'],
    ['Not a', 'NOT INVOLVED'],
    ['', null],
    [null, null],
    ['--', null],
    ['—', null],
  ])('reads %p as %p', (cell, involvement) => {
    expect(parseInvolvement(cell)).toEqual({ status: 'read', involvement });
  });

  it.each([['maybe'], ['noted'], ['august'], ['dispute'], [3], ['#N/A'], [false]])(
    'does not know %p',
    (cell) => {
      expect(parseInvolvement(cell).status).toBe('unknown');
    },
  );
});
