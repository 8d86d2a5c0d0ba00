import { roleOfSheet, type RoleOnSheet } from '../../src/workbook/roleOfSheet';
import { sheetTables, WORKED_EXAMPLE, withCell, type Cells } from './workedExample';

const { Tasks, Evidence, Barriers, Growth, Principles, Role } = WORKED_EXAMPLE as Record<string, Cells>;

function read(tables: Record<string, Cells>, sheetName?: string): RoleOnSheet {
  return roleOfSheet(sheetTables(tables, sheetName), {});
}

function without(table: string): Record<string, Cells> {
  return Object.fromEntries(Object.entries(WORKED_EXAMPLE).filter(([name]) => name !== table));
}

function messages(found: RoleOnSheet): string[] {
  if (found.status === 'none') return [];
  const problems = found.status === 'role' ? found.role.problems : found.problems;
  return problems.map((problem) => `${problem.address} ${problem.severity} ${problem.message}`);
}

describe('roleOfSheet', () => {
  it('scores the worked example', () => {
    const found = read(WORKED_EXAMPLE);
    expect(found).toMatchObject({
      status: 'role',
      role: {
        score: { aijri: 47.5, label: 'Yellow (Urgent)' },
        assessment: { role: { jobTitle: 'Digital Twins Engineer', seniority: 'Mid-Level' } },
        problems: [],
        tables: { Tasks: 'Tasks', Growth: 'Growth' },
      },
    });
  });

  it('knows tables by their headers, whatever their names, their order and the order of columns', () => {
    const published: Record<string, Cells> = {
      Alpha: [['Barrier', 'Score (0-2)', 'Rationale'], ...Barriers!.slice(1)],
      Beta: [
        ['Dimension', 'Score (-2 to 2)', 'Evidence'],
        ...Evidence!.slice(1).map((row) => row.slice(0, 3)),
      ],
      Gamma: [
        ['Notes', 'Score (1-5)', 'Aug/Disp', 'Task', 'Time %', 'Weighted', 'Rationale'],
        ...Tasks!
          .slice(1)
          .map(([task = '', time = '', score = '', , kind = '']) => [
            'note',
            score,
            kind,
            task,
            time,
            '',
            'Seen at work.',
          ]),
      ],
      Delta: Growth!,
    };
    expect(read(published)).toMatchObject({
      role: { score: { aijri: 47.5 }, problems: [], tables: { Tasks: 'Gamma', Barriers: 'Alpha' } },
    });
  });

  it('finds nothing on a sheet without rated tables', () => {
    expect(read({})).toEqual({ status: 'none', sheetName: 'Engineer' });
    expect(
      read({
        Role: Role!,
        Sales: [
          ['Region', 'Sum'],
          ['North', 1],
        ],
      }).status,
    ).toBe('none');
  });

  it('refuses two task tables and names both', () => {
    const found = read({ ...WORKED_EXAMPLE, Tasks_2: Tasks! });
    expect(found.status).toBe('unreadable');
    expect(messages(found)).toEqual([
      'Engineer!A42 error Tasks: “Tasks” and “Tasks_2” are on the same sheet; a sheet holds one role, with one such table.',
    ]);
  });

  it('takes the first of two Role tables and says so', () => {
    const found = read({
      ...WORKED_EXAMPLE,
      Role_2: [
        ['Field', 'Value'],
        ['Job Title', 'Other'],
      ],
    });
    expect(found).toMatchObject({ role: { assessment: { role: { jobTitle: 'Digital Twins Engineer' } } } });
    expect(messages(found)).toEqual([
      'Engineer!A1 warning Role: “Role” and “Role_2” are on the same sheet; the first one, “Role”, is used.',
    ]);
  });

  it('names the column that a task table lacks and what it looks for', () => {
    const withoutScore = Tasks!.map((row) => row.filter((_, column) => column !== 2));
    const found = read({ ...WORKED_EXAMPLE, Tasks: withoutScore }, 'Digital Twins Engineer');
    expect(found.status).toBe('unreadable');
    expect(messages(found)).toEqual([
      "'Digital Twins Engineer'!A5 error Tasks: the table “Tasks” has no column Score; its header would be “Score” or “Score (1-5)”.",
    ]);
  });

  it.each([
    [6, 'Task 3, Score: 6 is outside 1 to 5.'],
    [-1, 'Task 3, Score: -1 is outside 1 to 5.'],
    ['high', 'Task 3, Score: "high" is text, not a number from 1 to 5.'],
    ['#VALUE!', 'Task 3, Score: #VALUE! is an error value, not a number from 1 to 5.'],
  ])('finds the cell of a score that is %j', (score, message) => {
    const found = read({ ...WORKED_EXAMPLE, Tasks: withCell(Tasks!, 3, 2, score) }, "O'Brien");
    expect(found).toMatchObject({ role: { score: null } });
    expect(messages(found)).toEqual([`'O''Brien'!C8 error ${message}`]);
  });

  it('finds the column whose total is wrong', () => {
    const found = read({ ...WORKED_EXAMPLE, Tasks: withCell(Tasks!, 1, 1, 0.3) });
    expect(messages(found)).toEqual([
      'Engineer!B6:B12 error Tasks, Time: the shares add up to 110%, not 100%.',
    ]);
  });

  it('says what is missing when a table is', () => {
    const found = read(without('Barriers'));
    expect(found).toMatchObject({ status: 'role', role: { score: null } });
    expect(messages(found)).toEqual(['null error Barriers: there is no such table.']);
  });

  it('takes growth from the principles as published, and finds its cell there', () => {
    const tables = { ...without('Growth'), Principles: [...Principles!, ['AI Growth Correlation', 7, '']] };
    expect(messages(read(tables))).toEqual(['Engineer!B32 error Growth, Score: 7 is outside -2 to 2.']);
  });

  it('gives the address of any place of the assessment', () => {
    const found = read(WORKED_EXAMPLE);
    if (found.status !== 'role') throw new Error(found.status);
    expect(found.role.addressOf({ table: 'Tasks', row: 2, column: 'Time' })).toBe('Engineer!B7');
    expect(found.role.addressOf({ table: 'Tasks', row: 2 })).toBe('Engineer!A7');
    expect(found.role.addressOf({ table: 'Tasks' })).toBe('Engineer!A5');
    expect(found.role.addressOf({ table: 'Commentary', row: 1 })).toBeNull();
  });
});
