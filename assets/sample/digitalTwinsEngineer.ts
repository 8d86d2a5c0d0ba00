import type { Assessment } from '../../src/assessment/Assessment';

/**
 * The worked example of the method: its published ratings, with rationales of our own. The sources are
 * left open on purpose: an assessment of one's own names them.
 */
export const digitalTwinsEngineer: Assessment = {
  role: {
    jobTitle: 'Digital Twins Engineer',
    seniority: 'Mid-Level',
    fields: [
      { field: 'Job Title', value: 'Digital Twins Engineer' },
      { field: 'Seniority Level', value: 'Mid-Level' },
      {
        field: 'Primary Function',
        value:
          'Keeps a living model of a plant, building or machine: physics underneath, sensor data on top, used to foresee failures and to try changes before they are made.',
      },
      {
        field: 'What This Role Is NOT',
        value:
          'Not a BIM manager (documents, no live simulation), not a data scientist (statistics first), not an IoT engineer (devices first).',
      },
      {
        field: 'Typical Experience',
        value: '3 to 7 years, mostly after a degree in mechanical, industrial or systems engineering.',
      },
      {
        field: 'Seniority note',
        value:
          'Juniors who mostly wire up data would score lower; leads who choose platforms and answer for the asset would reach Green.',
      },
    ],
  },
  principles: numbered([
    {
      principle: 'Embodied Physicality',
      score: 1,
      rationale:
        'A desk job with some days on site, when sensors go in or the model disagrees with the machine.',
    },
    {
      principle: 'Deep Interpersonal Connection',
      score: 1,
      rationale:
        'Plant staff have to trust the model, but they pay for the modelling, not for the relationship.',
    },
    {
      principle: 'Goal-Setting & Moral Judgment',
      score: 2,
      rationale:
        'Chooses what is worth modelling and says when a model is good enough to stake a shutdown on.',
    },
  ]),
  tasks: numbered([
    {
      task: 'Data integration & IoT pipelines',
      timeShare: 0.2,
      score: 4,
      involvement: 'DISPLACEMENT',
      rationale:
        'Connecting sources, cleaning and mapping tags follows patterns that agents already carry out; a person checks the outcome.',
    },
    {
      task: 'Physics-based modelling & simulation',
      timeShare: 0.25,
      score: 2,
      involvement: 'AUGMENTATION',
      rationale:
        'Tools propose meshes and parameters and run the variants. What to leave out of the model, and why, stays with the engineer.',
    },
    {
      task: 'Validation & calibration against the asset',
      timeShare: 0.15,
      score: 2,
      involvement: 'AUGMENTATION',
      rationale:
        'A mismatch is found by software; whether sensor, model or machine is wrong takes someone who knows all three.',
    },
    {
      task: 'Dashboards & reporting',
      timeShare: 0.1,
      score: 4,
      involvement: 'DISPLACEMENT',
      rationale:
        'Charts and status reports are generated from the twin; hand work remains for the odd request.',
    },
    {
      task: 'Predictive analytics & anomaly detection',
      timeShare: 0.15,
      score: 3,
      involvement: 'AUGMENTATION',
      rationale:
        'Finding the pattern is automatic. Setting the threshold and deciding to stop a line is weighed by a person.',
    },
    {
      task: 'Work with operations & stakeholders',
      timeShare: 0.1,
      score: 1,
      involvement: 'NOT INVOLVED',
      rationale: 'Getting a shift leader to act on a forecast is persuasion between people.',
    },
    {
      task: 'On-site commissioning & sensor deployment',
      timeShare: 0.05,
      score: 1,
      involvement: 'NOT INVOLVED',
      rationale: 'Somebody has to stand at the machine.',
    },
  ]),
  evidence: numbered([
    {
      dimension: 'Job Posting Trends',
      score: 1,
      evidence: 'Postings grow, though much of the work is advertised under other engineering titles.',
      source: '',
      date: '',
    },
    {
      dimension: 'Company Actions',
      score: 1,
      evidence: 'Manufacturers and platform vendors build teams; no cuts are put down to AI.',
      source: '',
      date: '',
    },
    {
      dimension: 'Wage Trends',
      score: 1,
      evidence: 'Pay rises with the market, with a premium for cloud skills on top of domain knowledge.',
      source: '',
      date: '',
    },
    {
      dimension: 'AI Tool Maturity',
      score: 0,
      evidence: 'The platforms speed up building a twin. None builds one for a complex asset by itself.',
      source: '',
      date: '',
    },
    {
      dimension: 'Expert Consensus',
      score: 1,
      evidence: 'Commonly expected to assist the engineer; people who know both plant and data are scarce.',
      source: '',
      date: '',
    },
  ]),
  barriers: numbered([
    {
      barrier: 'Regulatory/Licensing',
      score: 0,
      rationale: 'No licence is asked for; in regulated plants it is the engineer of record who signs.',
    },
    {
      barrier: 'Physical Presence',
      score: 1,
      rationale: 'Some visits are unavoidable, to prepared and safe places.',
    },
    {
      barrier: 'Union/Collective Bargaining',
      score: 0,
      rationale: 'Ordinary employment contracts; nothing negotiated for this role.',
    },
    {
      barrier: 'Liability/Accountability',
      score: 1,
      rationale:
        'A wrong forecast can break a machine, yet the owner and the firm answer for it, not the engineer.',
    },
    {
      barrier: 'Cultural/Ethical',
      score: 0,
      rationale: 'Industry wants more of it, not less.',
    },
  ]),
  growth: {
    row: 1,
    factor: 'AI Growth Correlation',
    score: 1,
    rationale: 'More AI means more assets with a twin, but also fewer hours per twin: weakly positive.',
  },
};

export const digitalTwinsCommentary: readonly { readonly section: string; readonly text: string }[] = [
  {
    section: 'Score vs Reality Check',
    text: 'Half a point short of Green, and the evidence carries it there: without the evidence the formula gives 40.0. Barriers add next to nothing, so the figure stands and falls with demand.',
  },
  {
    section: "What the Numbers Don't Capture",
    text: 'A growing market need not mean more engineers, when each of them builds more twins. The title is rare, so counts of postings mislead both ways. Knowing a single platform is a risk of its own.',
  },
  {
    section: 'Who Should Worry',
    text: 'Whoever mainly configures templates, pipelines and dashboards is closer to Red than the label says. Whoever models from first principles and can defend the model against the machine is safer.',
  },
  {
    section: 'What This Means',
    text: 'In a few years the twin is wired up and drawn by tools. What is left is the engineer who knows why the machine behaves as it does, and when the model may be believed.',
  },
  {
    section: 'Survival Strategy',
    text: 'Move towards the physics of one industry, keep the methods that work on any platform, and let the tools take the plumbing.',
  },
  {
    section: 'Where to Look Next',
    text: 'Control systems, computing at the edge and the security of plants ask for much of the same knowledge, with more to protect it.',
  },
  {
    section: 'Timeline',
    text: 'Three to five years until the role looks different: sooner for pipelines and dashboards, later for the modelling.',
  },
];

function numbered<T extends object>(rows: readonly T[]): (T & { row: number })[] {
  return rows.map((each, at) => ({ row: at + 1, ...each }));
}
