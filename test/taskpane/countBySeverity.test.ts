import type { Problem } from '../../src/assessment/Problem';
import { countBySeverity } from '../../src/taskpane/countBySeverity';

const problem = (severity: Problem['severity']): Problem => ({
  severity,
  place: { table: 'Tasks' },
  message: '',
});

describe('countBySeverity', () => {
  it('counts the gravest first and leaves out what does not occur', () => {
    expect(
      countBySeverity(['warning', 'error', 'warning'].map((one) => problem(one as Problem['severity']))),
    ).toEqual([
      { severity: 'error', count: 1 },
      { severity: 'warning', count: 2 },
    ]);
    expect(countBySeverity([])).toEqual([]);
  });
});
