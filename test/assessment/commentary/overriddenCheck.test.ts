import { overriddenCheck } from '../../../src/assessment/commentary/overriddenCheck';
import { realityCheck } from '../../../src/assessment/commentary/realityCheck';
import { digitalTwinsEngineer } from '../../scoring/digitalTwinsEngineer';

describe('the reality check of a role whose score was replaced', () => {
  const text = overriddenCheck('Digital Twins Engineer', digitalTwinsEngineer, {
    aijri: 52,
    reason: 'Licences are coming.',
  });

  it("follows the assessor's figure and keeps the formula's in sight", () => {
    expect(text.split('\n\n')[0]).toBe(
      "The assessor puts the Digital Twins Engineer at 52.0, Green (Transforming), in place of the formula's 47.5, Yellow (Urgent). " +
        "What follows explains the formula's 47.5.",
    );
  });

  it('explains the formula as ever, and leaves out what single ratings would change', () => {
    const [, drivers, tasks] = realityCheck('', digitalTwinsEngineer).split('\n\n');
    expect(text.split('\n\n').slice(1)).toEqual([drivers, tasks]);
  });

  it('says so where the label stays', () => {
    expect(overriddenCheck('', digitalTwinsEngineer, { aijri: 44, reason: 'Platforms.' })).toContain(
      "this role at 44.0, Yellow (Urgent), in place of the formula's 47.5; the label stays the same.",
    );
  });
});
