import { smallestChanges } from '../../src/scoring/smallestChanges';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';

describe('smallestChanges', () => {
  it('says what would make the worked example Green', () => {
    const changes = smallestChanges(digitalTwinsEngineer, 'Green');
    expect(changes).toEqual({
      evidenceTotal: { total: 5, aijri: 49.4 },
      barrierTotal: { total: 3, aijri: 48.5 },
      growth: { total: 2, aijri: 50.1 },
      taskResistance: expect.closeTo(3.4281, 4),
    });
  });

  it('gives the present values where the zone is reached already', () => {
    expect(smallestChanges(digitalTwinsEngineer, 'Yellow')).toEqual({
      evidenceTotal: { total: 4, aijri: 47.5 },
      barrierTotal: { total: 2, aijri: 47.5 },
      growth: { total: 1, aijri: 47.5 },
      taskResistance: 3.4,
    });
  });

  it('is null where no permitted value is enough', () => {
    const weak = { ...digitalTwinsEngineer, tasks: [{ timeShare: 1, score: 5 }] };
    expect(smallestChanges(weak, 'Green')).toEqual({
      evidenceTotal: null,
      barrierTotal: null,
      growth: null,
      taskResistance: expect.closeTo(3.4281, 4),
    });
    const gloomy = { ...digitalTwinsEngineer, evidence: [-2, -2, -2, -2, -2] };
    expect(smallestChanges(gloomy, 'Green').taskResistance).toBeNull();
  });
});
