import { evaluatesArrays } from '../../../src/host/file/evaluatesArrays';

describe('a formula that calculates with arrays', () => {
  it.each([
    ['=SUM(A1:A3*B1:B3)', true],
    ['=SUM(--(A1:A3>1))', true],
    ['=SUMPRODUCT(Tasks[Time]*Tasks[Score])', true],
    ["=MAX(2*'a b'!A1:A3)", true],
    ['=SUM(FILTER(A1:A3,B1:B3))', true],
    ['=SUM(A1:A3)*2', false],
    ['=Tasks[[#This Row],[Time]]*Tasks[[#This Row],[Score]]', false],
    ['=AIJRI(Tasks[Time],Tasks[Score])+1', false],
    ['=A1*B1&"A1:A3*2"', false],
    ['=SUM(A1:A3,-B1)', false],
  ])('%s: %s', (formula, expected) => {
    expect(evaluatesArrays(formula)).toBe(expected);
  });
});
