import type { StructuralEdit } from '../../../src/host/book/BookData';
import { movementOf } from '../../../src/host/file/Movement';
import { SheetChanges } from '../../../src/host/file/SheetChanges';

function changes(...edits: StructuralEdit[]): SheetChanges {
  return new SheetChanges(
    new Map([
      ['Data', { name: 'Data', movement: movementOf(edits, 'data') }],
      ['Old name', { name: 'New', movement: movementOf(edits, 'other') }],
      ['Gone', { name: null, movement: movementOf([], 'gone') }],
    ]),
  );
}

const insert: StructuralEdit = { kind: 'insertRows', sheetId: 'data', row: 2, rows: 3 };
const remove: StructuralEdit = { kind: 'deleteRows', sheetId: 'data', row: 1, rows: 2 };
const column: StructuralEdit = { kind: 'insertColumns', sheetId: 'data', column: 0, columns: 1 };

describe('references that only the file knows', () => {
  it.each([
    ['Data!$A$1:$B$2', insert, 'Data!$A$1:$B$2'],
    ['Data!$A$1:$B$3', insert, 'Data!$A$1:$B$6'],
    ['Data!A3', insert, 'Data!A6'],
    ['Data!A1:A4', remove, 'Data!A1:A2'],
    ['Data!A2:A3', remove, 'Data!#REF!'],
    ['Data!A2:A5', remove, 'Data!A2:A3'],
    ['Data!A:B', column, 'Data!B:C'],
    ['Data!A:B', insert, 'Data!A:B'],
    ['Data!$1:$4', insert, 'Data!$1:$7'],
    ["'Old name'!A3+Data!A3", insert, 'New!A3+Data!A6'],
    ['Gone!A1', insert, '#REF!A1'],
    ['SUM(Data!A3,"Data!A3")', insert, 'SUM(Data!A6,"Data!A3")'],
    ['Elsewhere!A3', insert, 'Elsewhere!A3'],
  ])('%s', (before, edit, after) => {
    expect(changes(edit).formula(before, null)).toBe(after);
  });

  it('read references without a sheet as those of their own', () => {
    expect(changes(insert).formula('A3:B3', 'Data')).toBe('A6:B6');
    expect(changes(insert).formula('A3:B3', 'Old name')).toBe('A3:B3');
  });
});
