import { weightedTaskScore } from './exactScore';
import { toNumber } from './Rational';
import type { RoleRatings } from './RoleRatings';
import { scoreRole } from './scoreRole';

export interface BreakdownStep {
  readonly step: string;
  readonly value: number | string;
}

/** Every step of the sum in the order in which it is worked out. */
export function breakdown(ratings: RoleRatings): readonly BreakdownStep[] {
  const score = scoreRole(ratings);
  return [
    { step: 'Weighted task score', value: toNumber(weightedTaskScore(ratings.tasks)) },
    { step: 'Task resistance', value: score.taskResistance },
    { step: 'Evidence total', value: score.evidenceTotal },
    { step: 'Evidence modifier', value: score.evidenceModifier },
    { step: 'Barrier total', value: score.barrierTotal },
    { step: 'Barrier modifier', value: score.barrierModifier },
    { step: 'Growth', value: score.growth },
    { step: 'Growth modifier', value: score.growthModifier },
    { step: 'Raw', value: score.raw },
    { step: 'AIJRI', value: score.aijri },
    { step: 'Task time scoring 3+', value: score.exposure },
    { step: 'Zone', value: score.zone },
    { step: 'Label', value: score.label },
  ];
}
