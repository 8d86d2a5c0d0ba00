import fc from 'fast-check';
import { parseAssessment, type RawTable, type RawTables } from '../../src/assessment/parseAssessment';
import { parseRatings } from '../../src/assessment/parseRatings';
import { TABLE_COLUMNS } from '../../src/assessment/tableForms';
import type { TableKind } from '../../src/assessment/Problem';
import { digitalTwinsEngineer } from '../scoring/digitalTwinsEngineer';
import { digitalTwinsTables } from './digitalTwinsTables';

/** The worked example with one cell of one table changed. */
function withCell(kind: TableKind, row: number, column: number, cell: unknown): RawTables {
  const table = tableOf(kind);
  const rows = table.rows.map((cells, i) =>
    i + 1 === row ? cells.map((old, j) => (j === column ? cell : old)) : cells,
  );
  return { ...digitalTwinsTables, [kind]: { ...table, rows } };
}

function withRows(kind: TableKind, ...rows: unknown[][]): RawTables {
  const table = tableOf(kind);
  return { ...digitalTwinsTables, [kind]: { ...table, rows: [...table.rows, ...rows] } };
}

function without(kind: TableKind, tables: RawTables = digitalTwinsTables): RawTables {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== kind));
}

function tableOf(kind: TableKind): RawTable {
  const table = digitalTwinsTables[kind];
  if (table === undefined) throw new Error(`No ${kind} in the worked example.`);
  return table;
}

describe('parseAssessment', () => {
  it('reads the worked example without a problem', () => {
    const { ratings, problems, assessment } = parseAssessment(digitalTwinsTables);
    expect(problems).toEqual([]);
    expect(ratings).toEqual(digitalTwinsEngineer);
    expect(assessment.role).toEqual({
      jobTitle: 'Digital Twins Engineer',
      seniority: 'Mid-Level',
      fields: [
        { field: 'Job Title', value: 'Digital Twins Engineer' },
        { field: 'Seniority Level', value: 'Mid-Level' },
        { field: 'Primary Function', value: 'Keeps virtual replicas of machines and plants true to life.' },
      ],
    });
    expect(assessment.principles.map(({ score }) => score)).toEqual([1, 1, 2]);
    expect(assessment.tasks[3]).toEqual({
      row: 4,
      task: 'Dashboards',
      timeShare: 0.1,
      score: 4,
      involvement: 'DISPLACEMENT',
      rationale: '',
    });
    expect(assessment.evidence[0]).toEqual({
      row: 1,
      dimension: 'Job Posting Trends',
      score: 1,
      evidence: 'More postings.',
      source: 'Job boards',
      date: '46000',
    });
    expect(assessment.barriers[1]).toEqual({ row: 2, barrier: 'Physical Presence', score: 1, rationale: '' });
    expect(assessment.growth).toEqual({ row: 1, factor: 'AI Growth Correlation', score: 1, rationale: '' });
  });

  it('reads the published form: other headers, totals as rows, growth among the principles', () => {
    const tables = without('Growth', withRows('Tasks', ['Total', 1, '', 2.6, '', '']));
    const { ratings, problems, assessment } = parseAssessment({
      ...tables,
      Tasks: {
        headers: ['Task', 'Time %', 'Score (1-5)', 'Weighted', 'Aug/Disp', 'Rationale'],
        rows: tables.Tasks?.rows ?? [],
      },
      Principles: {
        headers: ['Principle', 'Score (0-3)', 'Rationale'],
        rows: [
          ...tableOf('Principles').rows,
          ['Protective Total', '4/9', ''],
          ['AI Growth Correlation', 1, ''],
        ],
      },
    });
    expect(problems).toEqual([]);
    expect(ratings).toEqual(digitalTwinsEngineer);
    expect(assessment.principles).toHaveLength(3);
    expect(assessment.growth?.row).toBe(5);
  });

  it.each([
    ['Tasks', 3, 2, 6, 'error', 'Task 3, Score: 6 is outside 1 to 5.', 'Score'],
    ['Tasks', 3, 1, 1.5, 'error', 'Task 3, Time: 150% is outside 0% to 100%.', 'Time'],
    ['Tasks', 3, 2, '', 'missing', 'Task 3 is not rated yet.', 'Score'],
    [
      'Tasks',
      3,
      4,
      'perhaps',
      'warning',
      'Task 3, Involvement: "perhaps" is text, not DISPLACEMENT, AUGMENTATION or NOT INVOLVED; the score decides.',
      'Involvement',
    ],
    ['Evidence', 3, 1, null, 'missing', 'Evidence 3 (Wage Trends) is not rated yet.', 'Score'],
    [
      'Evidence',
      3,
      0,
      'Salaries',
      'warning',
      'Evidence 3: the row is called "Salaries" where the method has "Wage Trends".',
      'Dimension',
    ],
    [
      'Barriers',
      2,
      1,
      '#DIV/0!',
      'error',
      'Barrier 2, Score: #DIV/0! is an error value, not a number from 0 to 2.',
      'Score',
    ],
    ['Growth', 1, 1, '', 'missing', 'Growth is not rated yet.', 'Score'],
    ['Principles', 1, 1, 4, 'error', 'Principle 1, Score: 4 is outside 0 to 3.', 'Score'],
  ] as const)('places a problem: %s row %d column %d holding %p', (kind, row, column, cell, ...expected) => {
    const [severity, message, columnName] = expected;
    const { problems } = parseAssessment(withCell(kind, row, column, cell));
    expect(problems).toContainEqual({ severity, place: { table: kind, row, column: columnName }, message });
  });

  it('scores nothing while an error or a missing rating stands in the way, and keeps the rest', () => {
    const { ratings, assessment } = parseAssessment(withCell('Tasks', 3, 2, 6));
    expect(ratings).toBeNull();
    expect(assessment.tasks).toHaveLength(7);
    expect(assessment.tasks[2]).toMatchObject({ task: 'Validation', timeShare: 0.15, score: null });
  });

  it('scores in spite of principles, which never enter the score', () => {
    expect(parseAssessment(without('Principles'))).toMatchObject({
      problems: [],
      ratings: digitalTwinsEngineer,
    });
    expect(parseAssessment(withCell('Principles', 1, 1, 4)).ratings).toEqual(digitalTwinsEngineer);
  });

  it('leaves out blank rows, even where Weighted shows 0, and a named task not rated yet', () => {
    const tables = withRows('Tasks', ['', '', '', 0, '', ''], ['Training', '', '', 0, '', '']);
    const { problems, ratings, assessment } = parseAssessment(tables);
    expect(ratings).toEqual(digitalTwinsEngineer);
    expect(assessment.tasks.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 9]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: { table: 'Tasks', row: 9, column: 'Time' },
        message: 'Task 9 has neither time nor score yet and is left out.',
      },
    ]);
  });

  it('names a table that is not there, and a column that is missing', () => {
    expect(parseAssessment(without('Evidence')).problems).toEqual([
      { severity: 'error', place: { table: 'Evidence' }, message: 'Evidence: there is no such table.' },
    ]);
    const tasks = { headers: ['Task', 'Time', 'Rationale'], rows: [['Validation', 1, '']] };
    expect(parseAssessment({ ...digitalTwinsTables, Tasks: tasks }).problems).toEqual([
      { severity: 'error', place: { table: 'Tasks' }, message: 'Tasks: the column Score is missing.' },
    ]);
  });

  it('names a table with too many or too few rows', () => {
    expect(parseAssessment(withRows('Evidence', ['Hype', 2, '', '', ''])).problems).toContainEqual({
      severity: 'error',
      place: { table: 'Evidence', column: 'Score' },
      message: 'Evidence: 6 ratings given, the method has 5.',
    });
    const barriers = { ...tableOf('Barriers'), rows: tableOf('Barriers').rows.slice(1) };
    expect(parseAssessment({ ...digitalTwinsTables, Barriers: barriers }).problems).toContainEqual({
      severity: 'error',
      place: { table: 'Barriers', column: 'Score' },
      message: 'Barriers: 4 ratings given, the method has 5.',
    });
  });

  it('says of a fresh assessment what is to be rated, once for each table', () => {
    const blank = (kind: TableKind): RawTable => ({
      headers: TABLE_COLUMNS[kind],
      rows: tableOf(kind).rows.map(([name]) => [name, '', '', '', '', '']),
    });
    const { problems } = parseAssessment({
      Tasks: { headers: TABLE_COLUMNS.Tasks, rows: [['', '', '', 0, '', '']] },
      Evidence: blank('Evidence'),
      Barriers: blank('Barriers'),
      Growth: blank('Growth'),
      Principles: blank('Principles'),
    });
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'missing: Tasks: nothing is rated yet.',
      'missing: Evidence: nothing is rated yet.',
      'missing: Barriers: nothing is rated yet.',
      'missing: Growth is not rated yet.',
      'missing: Principles: nothing is rated yet.',
    ]);
  });

  it('never throws, and agrees with the formulas over the same cells', () => {
    const cell = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 0.5, 25, 50, '50%', '', null, '#N/A', 6, -1, 'x') },
      { weight: 1, arbitrary: fc.anything() },
    );
    const cells = (length: number) =>
      fc.oneof(
        fc.array(fc.constantFrom(0, 1, 2), { minLength: length, maxLength: length }),
        fc.array(cell, { minLength: length, maxLength: length }),
      );
    const taskCells = fc.oneof(
      fc.constant<[unknown, unknown][]>([
        [0.5, 2],
        [null, ''],
        ['50%', 3.5],
      ]),
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
    );
    let scored = 0;
    fc.assert(
      fc.property(taskCells, cells(5), cells(5), cell, (tasks, evidence, barriers, growth) => {
        const table = (kind: 'Evidence' | 'Barriers' | 'Growth', scores: readonly unknown[]): RawTable => ({
          headers: TABLE_COLUMNS[kind],
          rows: scores.map((score, i) => [tableOf(kind).rows[i]?.[0], score]),
        });
        const parsed = parseAssessment({
          Tasks: {
            headers: ['Task', 'Time', 'Score'],
            rows: tasks.map(([time, score], i) => [`Task ${i}`, time, score]),
          },
          Evidence: table('Evidence', evidence),
          Barriers: table('Barriers', barriers),
          Growth: table('Growth', [growth]),
        });
        const formula = parseRatings({
          time: tasks.map(([time]) => [time]),
          score: tasks.map(([, score]) => [score]),
          evidence: evidence.map((score) => [score]),
          barriers: barriers.map((score) => [score]),
          growth: [[growth]],
        });
        scored += parsed.ratings === null ? 0 : 1;
        expect(parsed.ratings === null).toBe(formula.value === null);
        if (parsed.ratings !== null) expect(formula.value).toMatchObject(parsed.ratings);
      }),
      { numRuns: 2000 },
    );
    expect(scored).toBeGreaterThan(10);
  });
});
