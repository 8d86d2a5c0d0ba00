import { fromStoredFormula, toStoredFormula } from '../../../src/host/file/storedFormula';
import { shiftFormula } from '../../../src/host/file/shiftFormula';

const functionNames = ['AIJRI', 'AIJRI.LABEL', 'AIJRI.ZONE'];

describe('formulas as files store them', () => {
  it.each([
    ['=SUM(A1:B2)', 'SUM(A1:B2)'],
    ['=AIJRI.LABEL(Tasks[Time],Tasks[Score])', '_xldudf_AIJRI_LABEL(Tasks[Time],Tasks[Score])'],
    ['=AIJRI(A1:A2)', '_xldudf_AIJRI(A1:A2)'],
    ['=XLOOKUP(1,A:A,B:B)', '_xlfn.XLOOKUP(1,A:A,B:B)'],
    ['=FILTER(A1:A3,A1:A3>1)', '_xlfn._xlws.FILTER(A1:A3,A1:A3>1)'],
    ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
    ['=MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["=SUM('my sheet'!A1#)", "SUM(_xlfn.ANCHORARRAY('my sheet'!A1))"],
    ['=@A1:A3', '_xlfn.SINGLE(A1:A3)'],
    ['="XLOOKUP(" & \'XLOOKUP(\'!A1', '"XLOOKUP(" & \'XLOOKUP(\'!A1'],
    ['=Tasks[[#This Row],[Score]]*2', 'Tasks[[#This Row],[Score]]*2'],
    ["=Tasks['[odd'] IFS(]", "Tasks['[odd'] IFS(]"],
    ['=STDEV.S(A1:A3)+NETWORKDAYS.INTL(1,2)', '_xlfn.STDEV.S(A1:A3)+NETWORKDAYS.INTL(1,2)'],
    ['=IFERROR(#N/A,#REF!)', 'IFERROR(#N/A,#REF!)'],
  ])('%s', (shown, stored) => {
    expect(toStoredFormula(shown, functionNames)).toBe(stored);
    expect(fromStoredFormula(stored, functionNames)).toBe(shown);
  });

  it("leaves another add-in's functions as they are stored", () => {
    expect(fromStoredFormula('_xldudf_OTHER_THING(1)', functionNames)).toBe('=_xldudf_OTHER_THING(1)');
    expect(toStoredFormula('=_xldudf_OTHER_THING(1)', functionNames)).toBe('_xldudf_OTHER_THING(1)');
  });
});

describe('a shared formula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A:B)+SUM(1:$2)', 1, 1, 'SUM(B:C)+SUM(2:$2)'],
    ['\'A1\'!B2&"C3"&LOG10(D4)', 1, 0, '\'A1\'!B3&"C3"&LOG10(D5)'],
    ['Tasks[A1]+A1', 1, 0, 'Tasks[A1]+A2'],
    ['A1', -1, 0, '#REF!'],
  ])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});
