import type { RoleRatings } from '../../../src/scoring/RoleRatings';

export interface VariedRole {
  readonly title: string;
  readonly ratings: RoleRatings;
  readonly taskNames: readonly string[];
}

/** Roles as unlike one another as a consultant's year brings them; titles, tasks and ratings are invented. */
export const variedRoles: readonly VariedRole[] = [
  role(
    'Data Entry Clerk',
    'Keying forms:70:5 Checking batches:20:4 Handling queries:10:3',
    [-2, -2, -1, -2, -2],
    [0, 0, 0, 0, 0],
    -2,
  ),
  role(
    'Emergency Nurse',
    'Hands-on care:45:1 Triage:25:1 Charting:15:4 Family talks:15:1',
    [2, 1, 1, 0, 1],
    [2, 2, 1, 2, 2],
    0,
  ),
  role(
    'Staff Accountant',
    'Reconciliation:35:4 Month-end close:25:4 Reporting:15:3 Advising units:15:2 Audit liaison:10:2',
    [0, -1, 0, -1, -1],
    [1, 0, 0, 1, 0],
    -1,
  ),
  role(
    'AI Safety Researcher',
    'Designing evaluations:40:2 Reading and framing:20:2 Writing up:20:3 Running experiments:20:4',
    [2, 2, 2, 0, 1],
    [0, 0, 0, 1, 1],
    2,
  ),
  role(
    'Elevator Mechanic',
    'Repairs in shafts:50:1 Installation:30:1 Inspection reports:10:4 Fault diagnosis:10:2',
    [1, 0, 1, 1, 1],
    [2, 2, 2, 1, 0],
    0,
  ),
  role(
    'Translator',
    'Translating texts:60:5 Post-editing:25:4 Client work:15:2',
    [-1, -2, -2, -2, -1],
    [0, 0, 0, 0, 1],
    -1,
  ),
  role(
    'Civil Engineer',
    'Design calculations:30:3 Site inspection:20:1 Drawings:20:4 Permits:15:2 Client meetings:15:1',
    [1, 1, 0, 0, 1],
    [2, 1, 0, 2, 1],
    0,
  ),
  role(
    'Trial Lawyer',
    'Court advocacy:30:1 Case strategy:25:1 Legal research:25:4 Drafting:20:4',
    [0, 0, 1, -1, 0],
    [2, 1, 0, 2, 2],
    0,
  ),
  role('Warehouse Picker', 'Picking:75:3 Packing:25:3', [-1, -1, 0, -2, 0], [0, 1, 1, 0, 0], -1),
  role(
    'Kindergarten Teacher',
    'Being with children:80:1 Parents:15:1 Paperwork:5:4',
    [0, 0, -1, 1, 2],
    [1, 2, 1, 2, 2],
    0,
  ),
  role(
    'Copywriter',
    'Drafting copy:55:5 Concepts:25:3 Client workshops:20:2',
    [-1, -1, -1, -2, 0],
    [0, 0, 0, 0, 0],
    -1,
  ),
  role(
    'Cloud Security Engineer',
    'Architecture reviews:30:2 Detection rules:25:3 Incident response:25:2 Compliance evidence:20:4',
    [1, 1, 1, 0, 1],
    [1, 0, 0, 1, 0],
    1,
  ),
  role('Call Centre Agent', 'Answering calls:100:4', [-2, -2, -1, -1, -1], [0, 0, 1, 0, 0], -2),
  role(
    'Radiologist',
    'Reading images:50:3 Consulting clinicians:20:1 Interventions:20:1 Reporting:10:5',
    [1, 0, 1, -1, 0],
    [2, 1, 0, 2, 1],
    1,
  ),
  role('Philosopher', 'Thinking:60:1 Teaching:40:1', [-2, -1, -1, 0, -1], [0, 0, 0, 0, 1], 0),
  role(
    'Bus Driver',
    'Driving:85:3 Helping passengers:10:1 Vehicle checks:5:2',
    [0, 0, 0, 0, 0],
    [2, 1, 2, 2, 1],
    0,
  ),
  role(
    'Prompt Engineer',
    'Writing prompts:50:4 Evaluating output:30:3 Talking to users:20:2',
    [1, -1, 1, -2, -1],
    [0, 0, 0, 0, 0],
    2,
  ),
  role(
    'Notary',
    'Certifying deeds:50:2 Drafting:35:5 Advising parties:15:1',
    [-1, 0, 0, 0, 0],
    [2, 2, 0, 2, 2],
    0,
  ),
  role(
    'Market Research Analyst',
    'Survey design:20:3 Analysis:40:4 Reports:25:4 Presenting:15:2',
    [0, -1, 0, -1, 0],
    [0, 0, 0, 0, 0],
    0,
  ),
  role('Judge', 'Hearings:45:1 Judgments:35:2 Case files:20:3', [2, 2, 2, 2, 2], [2, 2, 2, 2, 2], 2),
  role(
    'Interim Manager',
    'Turnarounds:37.5:1.5 Reporting:22.5:3.5 Staffing:25:2 Planning:15:2.5',
    [0.5, 0, 0, 0, 0],
    [0, 0, 0, 0.5, 1],
    -0.5,
  ),
  role(
    'Surveyor',
    'Field measurement:35:2 Data processing:40:4 Certificates:25:2',
    [0, 1, 0, 0, 0],
    [1, 1, 0, 1, 0],
    0,
  ),
];

/** @param tasks "name:percent:score" each, before a further name */
function role(
  title: string,
  tasks: string,
  evidence: readonly number[],
  barriers: readonly number[],
  growth: number,
): VariedRole {
  const parts = [...tasks.matchAll(/(\S[^:]*):([\d.]+):([\d.]+)/g)];
  return {
    title,
    taskNames: parts.map(([, name = '']) => name.trim()),
    ratings: {
      tasks: parts.map(([, , percent, score]) => ({
        timeShare: Number(`${percent}e-2`),
        score: Number(score),
      })),
      evidence,
      barriers,
      growth,
    },
  };
}
