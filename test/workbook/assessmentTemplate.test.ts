import { assessmentTemplate } from '../../src/workbook/assessmentTemplate';

const template = assessmentTemplate('Digital Twins Engineer', 'Mid-Level', (kind) => `${kind}_2`);

describe('assessmentTemplate', () => {
  it('has the eight tables with their columns', () => {
    expect(
      Object.fromEntries(template.tables.map((table) => [table.name, table.headers.join(', ')])),
    ).toEqual({
      Result_2: 'Measure, Value',
      Role_2: 'Field, Value',
      Tasks_2: 'Task, Time, Score, Weighted, Involvement, Rationale',
      Evidence_2: 'Dimension, Score, Evidence, Source, Date',
      Barriers_2: 'Barrier, Score, Rationale',
      Growth_2: 'Factor, Score, Rationale',
      Principles_2: 'Principle, Score, Rationale',
      Commentary_2: 'Section, Text, Origin',
    });
  });

  it('refers to the tables by the names they get', () => {
    const result = template.tables.find((table) => table.kind === 'Result');
    expect(result?.rows[0]).toEqual([
      'AIJRI',
      '=AIJRI(Tasks_2[Time],Tasks_2[Score],Evidence_2[Score],Barriers_2[Score],Growth_2[Score])',
    ]);
    expect(result?.rows.flat().join()).not.toMatch(/\b(Tasks|Evidence|Barriers|Growth|Principles)\[/);
  });

  it('fills in title and seniority, as text whatever they look like', () => {
    const valuesOf = (title: string, seniority: string): (string | undefined)[] =>
      assessmentTemplate(title, seniority, String)
        .tables.find((table) => table.kind === 'Role')!
        .rows.slice(0, 2)
        .map((row) => row[1]);
    expect(valuesOf('Digital Twins Engineer', 'Mid-Level')).toEqual(['Digital Twins Engineer', 'Mid-Level']);
    expect(valuesOf('=HYPERLINK("x")', '3-7')).toEqual([`'=HYPERLINK("x")`, "'3-7"]);
  });

  it('has a cell for every header in every row', () => {
    for (const table of template.tables)
      for (const row of table.rows) expect(row).toHaveLength(table.headers.length);
  });

  it('lets every table grow: none overlaps another, and none stands above a wider one', () => {
    for (const upper of template.tables)
      for (const lower of template.tables) {
        if (upper === lower || lower.row < upper.row) continue;
        const isBeside =
          lower.column >= upper.column + upper.headers.length ||
          upper.column >= lower.column + lower.headers.length;
        if (isBeside) continue;
        expect(lower.row).toBeGreaterThan(upper.row + upper.rows.length + 1);
        expect(lower.column).toBe(upper.column);
        expect(lower.headers.length).toBeLessThanOrEqual(upper.headers.length);
      }
  });

  it('gives every column of a table a width', () => {
    for (const table of template.tables)
      expect(template.columnWidths.length).toBeGreaterThanOrEqual(table.column + table.headers.length);
  });
});
