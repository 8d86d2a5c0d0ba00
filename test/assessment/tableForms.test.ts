import {
  columnIndex,
  comparableName,
  isTotalRow,
  TABLE_COLUMNS,
  tableKind,
} from '../../src/assessment/tableForms';
import type { TableKind } from '../../src/assessment/Problem';

const kinds = Object.keys(TABLE_COLUMNS) as TableKind[];

describe('tableKind', () => {
  it.each(kinds)('knows %s by the headers of the design', (kind) => {
    expect(tableKind(TABLE_COLUMNS[kind])).toBe(kind);
  });

  it.each(kinds)('knows %s in any order and case, with columns of the analyst between', (kind) => {
    const headers = [
      'My notes',
      ...TABLE_COLUMNS[kind].map((header) => ` ${header.toUpperCase()} `).reverse(),
    ];
    expect(tableKind(headers)).toBe(kind);
  });

  it.each([
    ['Tasks', ['Task', 'Time %', 'Score (1-5)', 'Weighted', 'Aug/Disp', 'Rationale']],
    ['Evidence', ['Dimension', 'Score (-2 to 2)', 'Evidence']],
    ['Barriers', ['Barrier', 'Score (0-2)', 'Rationale']],
    ['Principles', ['Principle', 'Score (0-3)', 'Rationale']],
    ['Role', ['Field', 'Value']],
  ])('knows the published headers of %s', (kind, headers) => {
    expect(tableKind(headers)).toBe(kind);
  });

  it('knows a table that has lost a column, so that the column can be named', () => {
    expect(tableKind(['Task', 'Time', 'Rationale'])).toBe('Tasks');
    expect(tableKind(['Dimension', 'Evidence'])).toBe('Evidence');
  });

  it('asks the rows where the headers fit more than one kind', () => {
    const headers = ['Name', 'Score', 'Rationale'];
    expect(tableKind(headers)).toBeNull();
    expect(tableKind(headers, ['Regulatory / Licensing', 'Physical presence'])).toBe('Barriers');
    expect(tableKind(headers, ['Embodied Physicality'])).toBe('Principles');
    expect(tableKind(headers, ['AI Growth Correlation'])).toBe('Growth');
    expect(tableKind(headers, ['job posting trends'])).toBe('Evidence');
    expect(tableKind(headers, ['Apples', 'Pears'])).toBeNull();
  });

  it.each([
    [['Input', 'Value']],
    [['Metric', 'Value']],
    [['Task', 'Owner', 'Due']],
    [['Name', 'Amount']],
    [['', null]],
    [[]],
  ])('leaves other tables alone: %j', (headers) => {
    expect(tableKind(headers)).toBeNull();
  });
});

describe('columnIndex', () => {
  it('finds each column where it stands', () => {
    expect(columnIndex('Tasks', ['Owner', 'SCORE (1–5)', 'time-share', ' Task ', 'Aug / Disp'])).toEqual({
      Score: 1,
      Time: 2,
      Task: 3,
      Involvement: 4,
    });
  });

  it('takes the first of equal headers', () => {
    expect(columnIndex('Growth', ['Factor', 'Score', 'Score (old)'])).toEqual({ Factor: 0, Score: 1 });
  });

  it('tells the evidence column from the table of that name', () => {
    expect(columnIndex('Evidence', ['Evidence', 'Dimension', 'Score'])).toEqual({
      Evidence: 0,
      Dimension: 1,
      Score: 2,
    });
  });
});

describe('isTotalRow', () => {
  it.each([['Total'], ['TOTAL'], ['total:'], ['Protective Total'], ['Evidence total'], ['Subtotal']])(
    'sees a total in %s',
    (name) => {
      expect(isTotalRow(name)).toBe(true);
    },
  );

  it.each([['Total rewards analysis'], ['Compute the total'], [''], ['Wage Trends']])(
    'sees none in %p',
    (name) => {
      expect(isTotalRow(name)).toBe(false);
    },
  );
});

describe('comparableName', () => {
  it('forgets case, spaces and signs', () => {
    expect(comparableName('Goal-Setting & Moral Judgment')).toBe(
      comparableName('goal setting AND moral judgment'),
    );
    expect(comparableName('Regulatory / Licensing')).toBe(comparableName('Regulatory/Licensing'));
  });
});
