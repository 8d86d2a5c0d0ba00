import { realityCheck } from '../../../src/assessment/commentary/realityCheck';
import type { RoleRatings } from '../../../src/scoring/RoleRatings';
import { digitalTwinsEngineer } from '../../scoring/digitalTwinsEngineer';
import { variedRoles } from './variedRoles';

const TASKS = ['Pipelines', 'Modelling', 'Validation', 'Dashboards', 'Analytics', 'Meetings', 'Site work'];

function textOf(title: string): string {
  const role = variedRoles.find((varied) => varied.title === title);
  if (role === undefined) throw new Error(`${title} is no role of the test.`);
  return realityCheck(role.title, role.ratings, role.taskNames);
}

function changed(change: Partial<RoleRatings>): string {
  return realityCheck('', { ...digitalTwinsEngineer, ...change }, TASKS);
}

describe('the reality check of the worked example', () => {
  it('reads as it would be signed', () => {
    expect(realityCheck('Digital Twins Engineer', digitalTwinsEngineer, TASKS).split('\n\n')).toEqual([
      'The Digital Twins Engineer scores 47.5, Yellow (Urgent), and is borderline: 0.5 below Green. ' +
        'One point more of evidence (49.4), barriers (48.5) or growth (50.1) would make it Green. ' +
        'A 1 instead of a 2 for “Modelling” would do the same (51.5).',
      'The tasks account for 36.1 of it; what surrounds them adds 11.4 points. ' +
        'Evidence carries the score: its total of +4 (modifier 1.16) adds 7.5 points, and without it the role scores 40.0. ' +
        'Every dimension but AI Tool Maturity points up. ' +
        'AI growth at +1 (modifier 1.05) adds 2.6 points; without it the role scores 44.9. ' +
        'Barriers are weak at 2/10 (Physical Presence and Liability/Accountability in part); ' +
        'their modifier of 1.04 adds 2.1 points, and without them the role scores 45.4.',
      'Task resistance is moderate at 3.40 out of 5: 45% of the time goes to tasks that score 3 or more. ' +
        'The risk sits in “Pipelines” (20%, score 4) and “Dashboards” (10%, score 4), together 30% of the time. ' +
        '55% of the time scores 2 or less, above all “Modelling” (25%, score 2), “Validation” (15%, score 2) ' +
        'and “Meetings” (10%, score 1). 15% of the time scores 1.',
      'The score follows the market: if demand turned, no barrier of any weight would hold it up.',
    ]);
  });

  it('speaks of tasks by their shares where their names are not known', () => {
    const text = realityCheck('Digital Twins Engineer', digitalTwinsEngineer);
    expect(text).toContain('A 1 instead of a 2 for the task of 25% would do the same (51.5).');
    expect(text).toContain('The risk sits in a task of 20% (score 4) and one of 10% (score 4), together 30%');
    expect(text).not.toMatch(/[“”]/);
  });
});

describe('the position', () => {
  it('is narrow just above a zone, too', () => {
    expect(textOf('Radiologist')).toContain(
      '48.7, Green (Transforming), and is borderline: 0.8 above Yellow. One point less of evidence (46.6), barriers (47.7) or growth (46.1) would make it Yellow.',
    );
  });

  it('in the middle of Yellow looks both ways', () => {
    expect(textOf('Notary')).toContain('in the middle of the zone: 11.3 below Green and 11.7 above Red.');
  });

  it('says which larger change it takes where one point is not enough', () => {
    expect(textOf('Philosopher')).toContain(
      'No rating takes it to Green by one point; Job Posting Trends at 0 instead of −2 does (49.8).',
    );
    expect(textOf('Emergency Nurse')).toContain(
      'Only a change as large as “Hands-on care” at 5 instead of 1 (42.3) would make it Yellow.',
    );
  });

  it('says so where no single rating is enough', () => {
    expect(textOf('Data Entry Clerk')).toContain(
      'No single rating, moved as far as its scale allows, would make it Yellow.',
    );
    expect(textOf('Judge')).toContain(
      '44.3 above Yellow. No single rating, moved as far as its scale allows,',
    );
  });

  it('tells of a raw product beyond the scale', () => {
    const best = {
      tasks: [{ timeShare: 1, score: 1 }],
      evidence: [2, 2, 2, 2, 2],
      barriers: [2, 2, 2, 2, 2],
      growth: 2,
    };
    expect(realityCheck('', best)).toContain(
      'The raw product of 9.2400 goes beyond the scale, and the index is held at 100.',
    );
    expect(textOf('Judge')).not.toContain('beyond the scale');
  });
});

describe('the modifiers', () => {
  it('are said in the order of their weight, the zone without them where it is another', () => {
    const text = textOf('Radiologist');
    expect(text.indexOf('Barriers do most')).toBeLessThan(text.indexOf('AI growth at +1'));
    expect(text.indexOf('AI growth at +1')).toBeLessThan(text.indexOf('Evidence at +1'));
    expect(text).toContain('without it the role scores 46.6 and would be Yellow.');
  });

  it('that add nothing have their own words', () => {
    const text = changed({ evidence: [0, 0, 0, 0, 0], barriers: [0, 0, 0, 0, 0], growth: 0 });
    expect(text).toContain(
      'Evidence, barriers and growth all leave the score where the tasks put it, at 36.1.',
    );
    expect(text).toContain('The evidence is silent: no dimension points either way.');
    expect(text).toContain('No barrier stands between AI and the work (0/10).');
    expect(changed({ evidence: [1, -1, 0, 0, 0] })).toContain(
      'The evidence cancels out: Job Posting Trends against Company Actions, a total of 0.',
    );
  });

  it('do not repeat what the only one of them does', () => {
    const text = textOf('Bus Driver');
    expect(text).toContain(
      'Besides the tasks, only the barriers move the score. Barriers are strong at 8/10',
    );
  });
});

describe('the tasks', () => {
  it('of a role with one task only need no list', () => {
    expect(textOf('Call Centre Agent')).toContain(
      'All of the time goes to one task, “Answering calls”, with a score of 4: task resistance is 2.00 out of 5.',
    );
  });

  it('are told apart where the role is two jobs', () => {
    expect(textOf('Trial Lawyer')).toContain(
      'These are two jobs in one: 45% of the time scores 4 or more, 55% scores 2 or less.',
    );
  });

  it('without time worth mentioning are left out', () => {
    const tasks = [
      ...digitalTwinsEngineer.tasks.slice(0, 6),
      { timeShare: 0.046, score: 1 },
      { timeShare: 0.004, score: 5 },
    ];
    expect(realityCheck('', { ...digitalTwinsEngineer, tasks }, [...TASKS, 'Errands'])).not.toContain(
      'Errands',
    );
  });

  it('are quoted on one line, their own quotation marks within', () => {
    const text = realityCheck('', digitalTwinsEngineer, ['So-called\n"pipelines"', ...TASKS.slice(1)]);
    expect(text).toContain("“So-called 'pipelines'” (20%, score 4)");
  });
});

describe('the label', () => {
  it('is called fragile where one task decides it', () => {
    expect(textOf('Elevator Mechanic')).toContain(
      'The label is fragile: 10% of the time scores 3 or more, against a threshold of 20%; with “Fault diagnosis” at 3 instead of 2 it would be Green (Transforming).',
    );
    expect(textOf('Kindergarten Teacher')).not.toContain('fragile');
  });

  it('that rests on growth says so', () => {
    expect(textOf('Judge')).toContain(
      'The label depends on growth: at +1 instead of +2 it would be Green (Transforming).',
    );
  });
});

describe('the reality checks of different roles', () => {
  const texts = variedRoles.map((role) => realityCheck(role.title, role.ratings, role.taskNames));
  // What is left when everything that is a role's own is taken out.
  const skeletons = variedRoles.map((role, index) =>
    [role.title, ...role.taskNames]
      .reduce((text, name) => text.replaceAll(name, '_'), texts[index] ?? '')
      .replace(/[+−]?\d+(?:\.\d+)?/g, '0'),
  );

  it('differ in more than numbers and names', () => {
    expect(variedRoles.length).toBeGreaterThanOrEqual(20);
    expect(new Set(skeletons).size).toBe(variedRoles.length);
  });

  it('share few sentences, even where the roles are alike', () => {
    const sentences = skeletons.map((skeleton) => new Set(skeleton.split(/(?<=\.)\s+/)));
    const shared = sentences.flatMap((one, index) =>
      sentences.slice(index + 1).map((other) => {
        const common = [...one].filter((sentence) => other.has(sentence)).length;
        return common / Math.min(one.size, other.size);
      }),
    );
    expect(Math.max(...shared)).toBeLessThan(0.75);
    expect(shared.reduce((sum, part) => sum + part, 0) / shared.length).toBeLessThan(0.2);
  });

  it('have no sentence in common, all of them', () => {
    const [first = '', ...others] = skeletons;
    const common = first
      .split(/(?<=\.)\s+/)
      .filter((sentence) => others.every((other) => other.includes(sentence)));
    expect(common).toEqual([]);
  });

  it('have no empty phrase', () => {
    for (const text of texts) {
      expect(text).not.toMatch(
        /important to note|overall|in conclusion|it should be noted|various|leverag|  |\.\./i,
      );
      expect(text).not.toMatch(/undefined|NaN|null|\(\)|“”| [.,;:]/);
    }
  });
});
