import { scoreView } from '../../../src/taskpane/score/scoreView';
import { digitalTwinsRole, published } from '../stories/digitalTwinsRole';

const HALF = { ...published, evidence: [1, null, 1, null, null], growth: null };

describe('scoreView', () => {
  it('shows the worked example as its chain of four steps', () => {
    const { steps, raw } = scoreView(digitalTwinsRole(published));
    expect(steps.map(({ id, total, factor }) => ({ id, total, factor }))).toEqual([
      { id: 'resistance', total: expect.closeTo(2.6, 10), factor: 3.4 },
      { id: 'evidence', total: 4, factor: 1.16 },
      { id: 'barriers', total: 2, factor: 1.04 },
      { id: 'growth', total: 1, factor: 1.05 },
    ]);
    expect(raw).toBeCloseTo(4.306848, 10);
  });

  it('gives the points of the worked example: what each step adds to a role that has the others', () => {
    const [resistance, evidence, barriers, growth] = scoreView(digitalTwinsRole(published)).steps;
    expect(resistance?.points).toBeCloseTo(36.066, 3);
    expect(evidence?.points).toBeCloseTo(7.49, 2);
    expect(barriers?.points).toBeCloseTo(2.09, 2);
    expect(growth?.points).toBeCloseTo(2.59, 2);
  });

  it('names each rating with its cell', () => {
    const [resistance, evidence] = scoreView(digitalTwinsRole(published)).steps;
    expect(resistance?.rows[0]).toEqual({
      name: 'Data integration & IoT pipelines',
      rating: 4,
      isRefused: false,
      timeShare: 0.2,
      address: "'Digital Twins Engineer'!C14",
    });
    expect(evidence?.rows[3]).toEqual({
      name: 'AI Tool Maturity',
      rating: 0,
      isRefused: false,
      address: "'Digital Twins Engineer'!B28",
    });
  });

  it('keeps the cells of rows that follow a gap', () => {
    const role = digitalTwinsRole(published);
    const tasks = role.assessment.tasks.filter((_, index) => index !== 1);
    const view = scoreView({ ...role, assessment: { ...role.assessment, tasks } });
    expect(view.steps[0]?.rows[1]?.address).toBe("'Digital Twins Engineer'!C16");
  });

  it('has no figures, but its rows, while there is no score', () => {
    const { steps, raw } = scoreView(digitalTwinsRole(HALF));
    expect(raw).toBeNull();
    for (const { total, factor, points } of steps)
      expect([total, factor, points]).toEqual([null, null, null]);
    expect(steps[1]?.rows.map(({ rating }) => rating)).toEqual([1, null, 1, null, null]);
  });

  it('tells a rating that is refused from one that is open', () => {
    const place = { table: 'Evidence', row: 2, column: 'Score' } as const;
    const problem = {
      severity: 'error',
      place,
      message: 'Evidence 2: 3 is outside -2 to 2.',
      address: null,
    } as const;
    const { steps } = scoreView(digitalTwinsRole(HALF, [problem]));
    expect(steps[1]?.rows.map(({ isRefused }) => isRefused)).toEqual([false, true, false, false, false]);
  });

  it('counts what is rated, a task only with time and score', () => {
    expect(scoreView(digitalTwinsRole(published)).progress).toEqual({ given: 18, all: 18 });
    expect(scoreView(digitalTwinsRole(HALF)).progress).toEqual({ given: 14, all: 18 });
    const timeless = { ...published, times: [null, ...published.times.slice(1)] };
    expect(scoreView(digitalTwinsRole(timeless)).progress).toEqual({ given: 17, all: 18 });
  });
});
