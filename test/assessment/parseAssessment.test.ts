import { parseAssessment } from '../../src/assessment/parseAssessment';
import { digitalTwinsEngineer } from '../scoring/digitalTwinsEngineer';
import { digitalTwinsTables } from './digitalTwinsTables';

describe('parseAssessment', () => {
  it('reads the worked example without a problem', () => {
    const { ratings, problems, assessment } = parseAssessment(digitalTwinsTables);
    expect(problems).toEqual([]);
    expect(ratings).toEqual(digitalTwinsEngineer);
    expect(assessment.role.jobTitle).toBe('Digital Twins Engineer');
    expect(assessment.role.seniority).toBe('Mid-Level');
    expect(assessment.tasks[3]).toEqual({
      row: 4,
      task: 'Dashboards',
      timeShare: 0.1,
      score: 4,
      involvement: 'DISPLACEMENT',
      rationale: '',
    });
  });
});
