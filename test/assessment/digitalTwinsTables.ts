import type { RawTables } from '../../src/assessment/parseAssessment';

/** The worked example as its tables stand on a sheet. */
export const digitalTwinsTables: RawTables = {
  Role: {
    headers: ['Field', 'Value'],
    rows: [
      ['Job Title', 'Digital Twins Engineer'],
      ['Seniority Level', 'Mid-Level'],
      ['Primary Function', 'Keeps virtual replicas of machines and plants true to life.'],
    ],
  },
  Principles: {
    headers: ['Principle', 'Score', 'Rationale'],
    rows: [
      ['Embodied Physicality', 1, 'Some visits to sites.'],
      ['Deep Interpersonal Connection', 1, ''],
      ['Goal-Setting & Moral Judgment', 2, ''],
    ],
  },
  Tasks: {
    headers: ['Task', 'Time', 'Score', 'Weighted', 'Involvement', 'Rationale'],
    rows: [
      ['Data integration', 0.2, 4, 0.8, 'DISPLACEMENT', 'Pipelines are set up by machines.'],
      ['Physics-based modeling', 0.25, 2, 0.5, 'AUGMENTATION', ''],
      ['Validation', 0.15, 2, 0.3, 'AUGMENTATION', ''],
      ['Dashboards', 0.1, 4, 0.4, 'DISPLACEMENT', ''],
      ['Predictive analytics', 0.15, 3, 0.45, 'AUGMENTATION', ''],
      ['Collaboration', 0.1, 1, 0.1, 'NOT INVOLVED', ''],
      ['Commissioning', 0.05, 1, 0.05, 'NOT INVOLVED', ''],
    ],
  },
  Evidence: {
    headers: ['Dimension', 'Score', 'Evidence', 'Source', 'Date'],
    rows: [
      ['Job Posting Trends', 1, 'More postings.', 'Job boards', 46000],
      ['Company Actions', 1, '', '', ''],
      ['Wage Trends', 1, '', '', ''],
      ['AI Tool Maturity', 0, '', '', ''],
      ['Expert Consensus', 1, '', '', ''],
    ],
  },
  Barriers: {
    headers: ['Barrier', 'Score', 'Rationale'],
    rows: [
      ['Regulatory/Licensing', 0, ''],
      ['Physical Presence', 1, ''],
      ['Union/Collective Bargaining', 0, ''],
      ['Liability/Accountability', 1, ''],
      ['Cultural/Ethical', 0, ''],
    ],
  },
  Growth: { headers: ['Factor', 'Score', 'Rationale'], rows: [['AI Growth Correlation', 1, '']] },
};
