import type { Assessment } from '../../../src/assessment/Assessment';
import { whoShouldWorry } from '../../../src/assessment/commentary/whoShouldWorry';
import { parseAssessment } from '../../../src/assessment/parseAssessment';
import { aijri } from '../../../src/scoring/aijri';
import type { RoleRatings } from '../../../src/scoring/RoleRatings';
import { digitalTwinsEngineer } from '../../scoring/digitalTwinsEngineer';
import { digitalTwinsTables } from '../digitalTwinsTables';

const { assessment } = parseAssessment(digitalTwinsTables);

/** The worked example with other tasks: name, percent, score, involvement. */
function draft(...tasks: [string, number, number, Assessment['tasks'][number]['involvement']?][]): string {
  const rows = tasks.map(([task, percent, score, involvement], index) => ({
    row: index + 1,
    task,
    timeShare: percent / 100,
    score,
    involvement: involvement ?? null,
    rationale: '',
  }));
  const ratings: RoleRatings = {
    ...digitalTwinsEngineer,
    tasks: rows.map(({ timeShare, score }) => ({ timeShare, score })),
  };
  return whoShouldWorry({ ...assessment, tasks: rows }, ratings);
}

describe('who should worry', () => {
  it('is drafted from the tasks of the worked example', () => {
    expect(whoShouldWorry(assessment, digitalTwinsEngineer).split('\n\n')).toEqual([
      'If your days go into “Data integration” and “Dashboards” (30% of the time), you do what AI takes over first: ' +
        'a job of these tasks only would score 25.1, Yellow.',
      'In “Predictive analytics” (15% of the time), expect AI to work beside you: the task stays, with fewer hours in it.',
      'If your days go into “Physics-based modeling”, “Validation”, “Collaboration” and the like (55% of the time), ' +
        'you are safer than the score of the whole role: a job of these tasks only would score 61.4, Green.',
      'The single biggest separator: whether your time goes into “Data integration” or into “Physics-based modeling”.',
    ]);
  });

  it('scores a part of the role as a job of its own', () => {
    const only = { ...digitalTwinsEngineer, tasks: [{ timeShare: 1, score: 4 }] };
    expect(aijri(only)).toBe(25.1);
  });

  it('follows the involvement that the analyst chose', () => {
    expect(draft(['Reviews', 60, 4, 'AUGMENTATION'], ['Visits', 40, 1])).toMatch(
      /^No task of this role is handed over to AI as a whole\.\n\nIn “Reviews” \(60% of the time\)/,
    );
  });

  it('calls no part safer that scores no better', () => {
    const text = draft(['Filing', 50, 1, 'DISPLACEMENT'], ['Advice', 50, 2]);
    expect(text).toContain('The safest part is “Advice”');
    expect(text).not.toContain('safer than');
  });

  it('weighs how many should', () => {
    expect(draft(['Typing', 80, 5], ['Advice', 20, 1])).toMatch(
      /^Most people in this role should: “Typing” \(80%/,
    );
    expect(draft(['Typing', 10, 5], ['Advice', 90, 1])).toMatch(
      /^Only those should whose days are filled with “Typing”/,
    );
    expect(draft(['Typing', 60, 5], ['Filing', 40, 4])).toBe(
      'Everybody in this role: every task can be handed over to AI.',
    );
    expect(draft(['Care', 100, 1])).toContain('Every task is one for people');
    expect(draft(['Drafts', 100, 3])).toContain('AI works beside people in every task');
  });

  it('speaks of a task without a name by its share', () => {
    expect(draft(['', 40, 4], ['Advice', 60, 1])).toContain(
      'If your days go into the task of 40% (40% of the time)',
    );
  });
});
