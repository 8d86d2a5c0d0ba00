import { aijri } from '../../src/scoring/aijri';
import { scoreRole } from '../../src/scoring/scoreRole';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';

// Every figure from the worked example of the method: Digital Twins Engineer.
describe('scoreRole of the worked example', () => {
  const score = scoreRole(digitalTwinsEngineer);

  it('gives every figure of the contract', () => {
    expect(score).toEqual({
      aijri: 47.5,
      zone: 'Yellow',
      label: 'Yellow (Urgent)',
      taskResistance: 3.4,
      evidenceTotal: 4,
      barrierTotal: 2,
      growth: 1,
      evidenceModifier: 1.16,
      barrierModifier: 1.04,
      growthModifier: 1.05,
      raw: 4.306848,
      exactAijri: 376.6848 / 7.93,
      exposure: 0.45,
      points: {
        evidence: expect.closeTo(7.49, 2),
        barriers: expect.closeTo(2.09, 2),
        growth: expect.closeTo(2.59, 2),
      },
      without: { evidence: 40, barriers: 45.4, growth: 44.9 },
      nextZone: { zone: 'Green', distance: 0.5, direction: 'above' },
    });
  });

  it('gives the same index as the faster way to it', () => {
    expect(aijri(digitalTwinsEngineer)).toBe(47.5);
  });
});
