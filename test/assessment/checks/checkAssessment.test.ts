import { checkAssessment } from '../../../src/assessment/checks/checkAssessment';
import { parseAssessment, type RawTables } from '../../../src/assessment/parseAssessment';
import type { Problem, TableKind } from '../../../src/assessment/Problem';
import { digitalTwinsTables } from '../digitalTwinsTables';

const TODAY = new Date(2026, 10, 23);

/** The worked example with every rationale, source and date given. */
const complete: RawTables = {
  ...digitalTwinsTables,
  Tasks: filled('Tasks', 5, 'Seen at work.'),
  Barriers: filled('Barriers', 2, 'Weighed.'),
  Principles: filled('Principles', 2, 'Weighed.'),
  Growth: filled('Growth', 2, 'Weighed.'),
  Evidence: {
    headers: digitalTwinsTables.Evidence!.headers,
    rows: digitalTwinsTables.Evidence!.rows.map(([name, score]) => [
      name,
      score,
      'Looked up.',
      'Job boards',
      '2026-09',
    ]),
  },
};

function filled(kind: TableKind, column: number, text: string): RawTables[TableKind] {
  const { headers, rows } = digitalTwinsTables[kind]!;
  return { headers, rows: rows.map((row) => row.map((cell, at) => (at === column ? text : cell))) };
}

function withCells(kind: TableKind, ...cells: [row: number, column: number, cell: unknown][]): RawTables {
  const { headers, rows } = complete[kind]!;
  return {
    ...complete,
    [kind]: {
      headers,
      rows: rows.map((line, r) =>
        line.map((old, c) => {
          const cell = cells.find(([row, column]) => row === r + 1 && column === c);
          return cell ? cell[2] : old;
        }),
      ),
    },
  };
}

function withRow(kind: TableKind, ...row: unknown[]): RawTables {
  return { ...complete, [kind]: { ...complete[kind]!, rows: [...complete[kind]!.rows, row] } };
}

function withoutRow(kind: TableKind, row: number): RawTables {
  const { headers, rows } = complete[kind]!;
  return { ...complete, [kind]: { headers, rows: rows.filter((_, at) => at !== row - 1) } };
}

function check(tables: RawTables): Problem[] {
  const { assessment, problems } = parseAssessment(tables);
  return checkAssessment({ assessment, tables, today: TODAY }, problems);
}

function lines(tables: RawTables): string[] {
  return check(tables).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('checkAssessment', () => {
  it('finds nothing in an assessment that is complete', () => {
    expect(check(complete)).toEqual([]);
  });

  it('names what lacks a rationale, source or date in one line a table, at the first such row', () => {
    expect(lines(digitalTwinsTables)).toEqual([
      'warning: Tasks 2 to 7: rated without a rationale.',
      'warning: Evidence 2 to 5: rated without saying what was seen.',
      'warning: Barriers 1 to 5: rated without a rationale.',
      'warning: Principles 2 and 3: rated without a rationale.',
      'warning: Growth: rated without a rationale.',
      'warning: Evidence 2 to 5: neither source nor date is given.',
    ]);
    expect(check(digitalTwinsTables)[0]?.place).toEqual({ table: 'Tasks', row: 2, column: 'Rationale' });
  });

  it('asks no rationale of a row that is not rated, nor of a table without the column', () => {
    expect(lines(withCells('Tasks', [3, 2, ''], [3, 5, '']))).toEqual(['missing: Task 3 is not rated yet.']);
    const { headers, rows } = complete.Barriers!;
    const bare = { headers: headers.slice(0, 2), rows: rows.map((row) => row.slice(0, 2)) };
    expect(lines({ ...complete, Barriers: bare })).toEqual([]);
  });

  it('tells source and date apart', () => {
    expect(lines(withCells('Evidence', [1, 3, ''], [3, 4, ' '], [5, 4, '']))).toEqual([
      'warning: Evidence 1: no source is given.',
      'warning: Evidence 3 and 5: no date is given.',
    ]);
  });

  it.each([
    [
      '2025-11',
      'Evidence 2 (Company Actions), Date: 2025-11 is 11 months old; evidence is good for 12.',
      false,
    ],
    [
      '2025-10',
      'Evidence 2 (Company Actions), Date: 2025-10 is 12 months old; evidence is good for 12.',
      true,
    ],
    [
      'March 2025',
      'Evidence 2 (Company Actions), Date: 2025-03 is 19 months old; evidence is good for 12.',
      true,
    ],
    [
      45000,
      'Evidence 2 (Company Actions), Date: 2023-03-15 is 44 months old; evidence is good for 12.',
      true,
    ],
    ['2027-01-01', 'Evidence 2 (Company Actions), Date: 2027-01-01 lies ahead.', true],
    ['soon', 'Evidence 2 (Company Actions), Date: “soon” cannot be read as a date such as 2026-03.', true],
  ])('judges evidence dated %p', (date, message, isFound) => {
    expect(lines(withCells('Evidence', [2, 4, date]))).toEqual(isFound ? [`warning: ${message}`] : []);
  });

  it.each([
    [
      1,
      'NOT INVOLVED',
      'Task 1: scored 4, yet marked NOT INVOLVED; a score of 4 usually means DISPLACEMENT.',
    ],
    [
      6,
      'DISPLACEMENT',
      'Task 6: scored 1, yet marked DISPLACEMENT; a score of 1 usually means NOT INVOLVED.',
    ],
    [1, 'AUGMENTATION', null],
    [5, 'DISPLACEMENT', null],
  ])('judges task %d marked %s', (row, involvement, message) => {
    expect(lines(withCells('Tasks', [row, 4, involvement]))).toEqual(
      message === null ? [] : [`warning: ${message}`],
    );
  });

  it('offers what the score says for a blank involvement', () => {
    const [problem, ...others] = check(withCells('Tasks', [1, 4, ''], [7, 4, '']));
    expect(others).toEqual([]);
    expect(problem).toEqual({
      severity: 'warning',
      place: { table: 'Tasks', row: 1, column: 'Involvement' },
      message: 'Tasks 1 and 7, Involvement: left blank, so that the score decides.',
      fix: {
        description: 'Enter what the score says.',
        cells: [
          { table: 'Tasks', row: 1, column: 'Involvement', content: 'DISPLACEMENT' },
          { table: 'Tasks', row: 7, column: 'Involvement', content: 'NOT INVOLVED' },
        ],
      },
    });
  });

  it('finds rows of the same name', () => {
    expect(lines(withCells('Tasks', [3, 0, 'Data  Integration']))).toEqual([
      'warning: Task 3: the same task as Task 1, “Data  Integration”; its time may count twice.',
    ]);
    expect(lines(withRow('Evidence', 'Wage Trends', 1, 'More.', 'Payroll', '2026-09'))).toEqual([
      'error: Evidence: 6 ratings given, the method has 5.',
      'warning: Evidence 6: the same row as Evidence 3, “Wage Trends”; it counts twice.',
    ]);
  });

  it('names the dimension that is missing, and not the rows that moved up', () => {
    expect(lines(withoutRow('Evidence', 3))).toEqual([
      'error: Evidence: 4 ratings given, the method has 5.',
      'missing: Evidence: there is no row for Wage Trends.',
    ]);
  });

  it('enters a text share as the number that it was scored as', () => {
    expect(check(withCells('Tasks', [1, 1, '20%'], [4, 1, '10 %']))).toEqual([
      {
        severity: 'warning',
        place: { table: 'Tasks', row: 1, column: 'Time' },
        message: 'Tasks 1 and 4, Time: text such as “20%”, which sums and charts pass over.',
        fix: {
          description: 'Enter as number.',
          cells: [
            { table: 'Tasks', row: 1, column: 'Time', content: 0.2, numberFormat: '0%' },
            { table: 'Tasks', row: 4, column: 'Time', content: 0.1, numberFormat: '0%' },
          ],
        },
      },
    ]);
    const percentages: [number, number, unknown][] = [20, 25, 15, 10, '15%', 10, 5].map((time, at) => [
      at + 1,
      1,
      time,
    ]);
    expect(check(withCells('Tasks', ...percentages))[0]?.fix?.cells[0]).toMatchObject({
      row: 5,
      content: 15,
    });
  });

  it.each([
    ['Tasks', 1, 2, '4', 4],
    ['Tasks', 5, 2, '3,5', 3.5],
    ['Evidence', 4, 1, '\u22121', -1],
    ['Tasks', 2, 1, '0.25', 0.25],
  ] as const)(
    'offers the number for text: %s row %d column %d holding %p',
    (kind, row, column, text, number) => {
      const [problem] = check(withCells(kind, [row, column, text]));
      expect(problem?.severity).toBe('error');
      expect(problem?.fix?.cells).toMatchObject([{ table: kind, row, content: number }]);
    },
  );

  it.each([
    ['Tasks', 1, 2, '6'],
    ['Tasks', 1, 2, 'four'],
    ['Tasks', 1, 1, '25'],
    ['Evidence', 1, 1, '3'],
  ] as const)(
    'offers no fix where none is certain: %s row %d column %d holding %p',
    (kind, row, column, text) => {
      expect(check(withCells(kind, [row, column, text])).map(({ fix }) => fix)).toEqual([undefined]);
    },
  );

  it('offers the rest of 100% for the one share still open', () => {
    const [problem] = check(withCells('Tasks', [3, 1, '']));
    expect(problem).toMatchObject({
      severity: 'missing',
      fix: {
        description: 'Enter 15%, the rest of 100%.',
        cells: [{ table: 'Tasks', row: 3, column: 'Time', content: 0.15, numberFormat: '0%' }],
      },
    });
    expect(check(withCells('Tasks', [3, 1, ''], [4, 1, ''])).map(({ fix }) => fix)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('finds a total left blank, and one that the rows do not give', () => {
    expect(check(withRow('Tasks', 'Total', '', '', '', '', ''))).toEqual([
      {
        severity: 'warning',
        place: { table: 'Tasks', row: 8, column: 'Time' },
        message: 'Tasks, Total, Time: the total is missing.',
        fix: {
          description: 'Add up the rows.',
          cells: [
            {
              table: 'Tasks',
              row: 8,
              column: 'Time',
              content: { firstRow: 1, lastRow: 7 },
              numberFormat: '0%',
            },
          ],
        },
      },
    ]);
    expect(lines(withRow('Barriers', 'Total', 3, ''))).toEqual([
      'warning: Barriers, Total, Score: 3 stands here; the rows add up to 2.',
    ]);
    expect(lines(withRow('Barriers', 'Total', '2/10', ''))).toEqual([]);
  });
});
