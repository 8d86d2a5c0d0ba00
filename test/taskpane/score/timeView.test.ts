import type { TaskRow } from '../../../src/assessment/Assessment';
import { timeView } from '../../../src/taskpane/score/timeView';
import { addressOf, digitalTwinsRole, published } from '../stories/digitalTwinsRole';

describe('timeView', () => {
  const { assessment } = digitalTwinsRole(published);

  it('splits the worked example into 30% displacement, 55% augmentation, 15% not involved', () => {
    const { split } = timeView(assessment.tasks, addressOf);
    expect(split.displacement).toBeCloseTo(0.3, 10);
    expect(split.augmentation).toBeCloseTo(0.55, 10);
    expect(split.notInvolved).toBeCloseTo(0.15, 10);
  });

  it('puts tasks that share an involvement side by side, the most exposed first', () => {
    const { segments } = timeView(assessment.tasks, addressOf);
    expect(segments.map(({ score }) => score)).toEqual([4, 4, 3, 2, 2, 1, 1]);
    expect(segments.map(({ involvement }) => involvement)).toEqual([
      ...Array<string>(2).fill('DISPLACEMENT'),
      ...Array<string>(3).fill('AUGMENTATION'),
      ...Array<string>(2).fill('NOT INVOLVED'),
    ]);
  });

  it('leads from a segment to its task', () => {
    const { segments } = timeView(assessment.tasks, addressOf);
    expect(segments[2]).toMatchObject({
      task: 'Predictive analytics & anomaly detection',
      address: "'Digital Twins Engineer'!A18",
    });
  });

  it('takes the involvement the analyst chose over the one that the score implies', () => {
    const [first, ...others] = assessment.tasks as readonly [TaskRow, ...TaskRow[]];
    const { split } = timeView([{ ...first, involvement: 'NOT INVOLVED' }, ...others], addressOf);
    expect(split.displacement).toBeCloseTo(0.1, 10);
    expect(split.notInvolved).toBeCloseTo(0.35, 10);
  });

  it('shows tasks without a score last and leaves out those without time', () => {
    const role = digitalTwinsRole({
      ...published,
      times: [0.2, 0.25, 0.15, 0.1, 0.15, 0.15, null],
      scores: [null, 2, 2, 4, 3, 1, 1],
    });
    const { segments } = timeView(role.assessment.tasks, addressOf);
    expect(segments).toHaveLength(6);
    expect(segments.at(-1)).toMatchObject({ timeShare: 0.2, score: null, involvement: null, shade: 0 });
  });

  it.each([
    [1, 1],
    [1.4, 1],
    [2.5, 3],
    [4.5, 5],
    [5, 5],
  ])('shades a score of %p as %p', (score, shade) => {
    const [task] = assessment.tasks as readonly [TaskRow, ...TaskRow[]];
    expect(timeView([{ ...task, score }], addressOf).segments[0]?.shade).toBe(shade);
  });
});
