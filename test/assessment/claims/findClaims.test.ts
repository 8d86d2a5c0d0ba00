import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findClaims } from '../../../src/assessment/claims/findClaims';
import { parseAssessment } from '../../../src/assessment/parseAssessment';
import { digitalTwinsEngineer } from '../../scoring/digitalTwinsEngineer';
import { digitalTwinsTables } from '../digitalTwinsTables';

const { assessment } = parseAssessment(digitalTwinsTables);
const EXAMPLE = path.join(__dirname, '../../../../shared/examples/digital-twins-engineer.md');

/** What is found in one text: what it states, and what it should, where that is something else. */
function found(text: string, section = 'Score vs Reality Check'): string[] {
  return findClaims([{ section, text }], assessment).map(({ stated, computed, agrees }) =>
    agrees ? stated : `${stated} -> ${computed}`,
  );
}

(existsSync(EXAMPLE) ? describe : describe.skip)('the published worked example', () => {
  const text = existsSync(EXAMPLE) ? readFileSync(EXAMPLE, 'utf8') : '';
  const commentary = text.slice(text.indexOf('Assessor override:'));

  it('has one number in its commentary that its own ratings do not give', () => {
    const claims = findClaims([{ section: 'Commentary', text: commentary }], assessment);
    expect(claims.filter(({ agrees }) => !agrees)).toEqual([
      expect.objectContaining({
        section: 'Commentary',
        text: 'Strip the evidence and this role scores 38.8 — solidly Yellow.',
        stated: '38.8',
        computed: '40.0',
      }),
    ]);
    expect(claims.filter(({ agrees }) => agrees).map(({ stated }) => stated)).toEqual([
      '47.5',
      '0.5',
      '2/10',
      '30%',
      '47.5',
      'half a point',
      '+4',
      '3.40',
      '2/10',
      '1.04',
    ]);
  });

  it('has no other in all of its tables and rationales', () => {
    const claims = findClaims([{ section: 'Page', text }], assessment);
    expect(claims.filter(({ agrees }) => !agrees).map(({ stated }) => stated)).toEqual(['38.8']);
    expect(claims.length).toBeGreaterThanOrEqual(20);
  });
});

describe('a number about the role', () => {
  it.each([
    // score
    ['The 47.5 score is borderline.', ['47.5']],
    ['The role scores 46.1, Yellow.', ['46.1 -> 47.5']],
    ['A Digital Twins Engineer scores 47.5 today.', ['47.5']],
    ['The formula score of 47.5/100 is accepted.', ['47.5/100']],
    ['At 44.0, the role is mid Yellow.', ['44.0 -> 47.5']],
    ['The AIJRI is 48.', ['48 -> 47.5']],
    ['The exact AIJRI is 47.', ['47 -> 47.5']],
    ['This role (AIJRI 47,5) is close to Green.', ['47,5']],
    // product
    ['Raw: 3.40 x 1.16 x 1.04 x 1.05 = 4.3168', ['4.3168 -> 4.3068']],
    ['The raw product is 4.31.', ['4.31']],
    ['Task resistance is modest at 3.40.', ['3.40']],
    ['A 3.6/5.0 task resistance is modest.', ['3.6/5.0 -> 3.40/5.0']],
    // modifiers and totals
    ['Barriers do little (3/10, modifier 1.06).', ['3/10 -> 2/10', '1.06 -> 1.04']],
    ['Growth comes with a modifier of 1.05.', ['1.05']],
    ['The 1.20 evidence modifier carries it.', ['1.20 -> 1.16']],
    ['Positive evidence (+5) helps.', ['+5 -> +4']],
    ['An evidence total of 4 helps.', ['4']],
    ['AI growth at −1 hurts.', ['−1 -> +1']],
    ['The barrier total is 2.', ['2']],
    ['Barriers of 3 out of 10 are weak, as is an evidence score of 4.', ['3 -> 2', '4']],
    ['A protective total of 5/9 is middling.', ['5/9 -> 4/9']],
    // shares
    ['35% displacement and 55% augmentation.', ['35% -> 30%', '55%']],
    ['The displacement share is 30%.', ['30%']],
    ['45% of task time scores 3 or more.', ['45%']],
    ['Some 40% of the time is in tasks scoring 4+.', ['40% -> 30%']],
    ['Dashboards (15%) go first.', ['15% -> 10%']],
    ['More than 40% of task time scores 3+.', ['40%']],
    ['Over 50% of task time scores 3+.', ['50% -> 45%']],
    ['About 44% of task time scores 3+.', ['44%']],
    // distance
    ['It is half a point below Green.', ['half a point']],
    ['It is 1.5 points short of Green.', ['1.5 -> 0.5']],
    ['It needs 0.7 more points to reach Green.', ['0.7 -> 0.5']],
    ['It lies 22.6 above Red.', ['22.6']],
    ['It is less than a point below Green.', ['a point']],
    // without
    ['Strip the evidence and this role scores 38.8.', ['38.8 -> 40.0']],
    ['Without the barriers the score falls to 45.4.', ['45.4']],
    ['Without AI growth it would be 44.0.', ['44.0 -> 44.9']],
    ['Evidence adds 7.5 points (40.0 without it).', ['7.5', '40.0']],
    ['Evidence takes 7.5 points.', ['7.5 -> -7.5']],
    ['On its tasks alone it would score 36.1.', ['36.1']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('may be the growth under its own heading', () => {
    expect(found('Confirmed at +1 (Weak Positive).', 'AI Growth Correlation Check')).toEqual(['+1']);
    expect(found('Confirmed at +1 (Weak Positive).')).toEqual([]);
  });

  it('is found where it stands', () => {
    const text = 'Barriers are weak. The 46.0 score shows it.';
    const [claim] = findClaims([{ section: 'Reality', text }], assessment);
    expect(claim).toEqual({
      section: 'Reality',
      text: 'The 46.0 score shows it.',
      stated: '46.0',
      computed: '47.5',
      agrees: false,
      start: 23,
      end: 27,
    });
  });
});

describe('a number about something else', () => {
  it.each([
    'The digital twin market grows 31-48% CAGR ($36B to $150-330B by 2030-2033), and headcount follows at 5-8% a year.',
    'Mid-level salaries run from $110K to $145K; Glassdoor shows $147K, and AI skills bring an uplift of up to 56%.',
    'Control Systems Engineer (AIJRI 57.0) and Edge AI Engineer (AIJRI 55.2) share its foundation; OT/ICS Security Engineer scores 73.3.',
    'Civil engineers have PE stamps and 6/10 barriers; construction engineers have physical presence and 7/10 barriers.',
    'In 2024 GE Digital cut 1,200 of 9,500 jobs, then hired 340 people in 12 months; the team now has 3 to 5 members a plant.',
    'Junior developers would score 31.0, deeper Yellow; a Data Entry Clerk scored 11.5 Red, and a BIM Manager has a score of 39.2.',
    'Budget 3-7 years of experience, 2 certifications and 40 hours of training; the timeline is 3-5 years, with a 2-3 year window.',
    'According to McKinsey, 60% of task time in engineering could be automated by 2030, and 45% of firms plan 1.5 times the spend.',
    'The platform rates 4.2/5 with 1,300 reviews, runs 24/7, and version 3.40 handles 10 sensors a second at 99.9% uptime.',
    'Unlike comparable roles with evidence of +6 and barriers of 8/10, growth in demand of 12% rests on two vendors with 70% of sales.',
    'Pay rose 4.5% in 2025; postings fell 18% from 5,400 to 4,428, while 3 of 10 vacancies named the tool.',
    'The average score of engineering roles is 52.3, the median resistance 3.7, and the best peer is 9.1 above Green.',
    'If barriers rose to 6/10, the score would be 51.6; one more point of evidence would give 49.4.',
    'Barriers fell in 6/10 states surveyed; remove barriers to entry and 10 firms would be at 5 sites.',
    'Job growth of +5 and wage growth of +3 follow; raw: 40 parts, and growth adds 4 points of sale.',
    'Dashboards (80% automated) shrink, and validation (10% of cases fail) matters; Green begins at 48, Yellow at 25.',
    'Figure 2 shows 3 of the 7 tasks; see section 4.1, page 12, and ISO 23247 for the 4 layers of a twin.',
  ])('is left alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is left alone within quotation marks', () => {
    expect(
      found('A recruiter said "this role scores 60.0 with us", and a task is called “Tier 2 barriers 5/10”.'),
    ).toEqual([]);
  });
});

describe('the role', () => {
  it('may be given as bare ratings', () => {
    const text = 'This role scores 46.0: 30% displacement, 2/10 barriers.';
    expect(findClaims([{ section: '', text }], digitalTwinsEngineer).map(({ computed }) => computed)).toEqual(
      ['47.5', '30%', '2/10'],
    );
  });

  it('with a rating missing gives nothing to compare with', () => {
    const tasks = assessment.tasks.map((task, index) => (index === 0 ? { ...task, score: null } : task));
    expect(findClaims([{ section: '', text: 'This role scores 46.0.' }], { ...assessment, tasks })).toEqual(
      [],
    );
  });

  it("agrees with the assessor's figure and with the formula's", () => {
    const text = 'This role scores 52.0. The formula score is 47.5. It is 4.1 above Yellow.';
    const claims = findClaims([{ section: '', text }], assessment, { aijri: 52, reason: 'Licences' });
    expect(claims.map(({ agrees }) => agrees)).toEqual([true, true, true]);
  });
});
