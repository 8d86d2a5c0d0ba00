import { parseWrittenValues, updatedWrittenValues } from '../../src/workbook/writtenValues';

describe('parseWrittenValues', () => {
  it('reads back what was written', () => {
    const written = { Result: { AIJRI: 47.5, Label: 'Yellow (Urgent)' } };
    expect(parseWrittenValues(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([null, undefined, 'text', 7, [], { Result: null }, { Result: { AIJRI: { x: 1 } } }])(
    'counts %j as nothing of ours',
    (setting) => {
      expect(Object.values(parseWrittenValues(setting)).flatMap(Object.keys)).toEqual([]);
    },
  );
});

describe('updatedWrittenValues', () => {
  it('replaces the values of the role, keeps those of other tables, drops those of tables that are gone', () => {
    const before = { Tasks: { a: 1 }, Result: { AIJRI: 1 }, Tasks_2: { b: 2 }, Gone: { c: 3 } };
    expect(
      updatedWrittenValues(before, { Tasks: { a: 9 } }, ['Tasks', 'Result'], ['Tasks', 'Result', 'Tasks_2']),
    ).toEqual({
      Tasks: { a: 9 },
      Tasks_2: { b: 2 },
    });
  });
});
