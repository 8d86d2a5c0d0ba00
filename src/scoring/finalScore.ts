import { label } from './label';
import { PUBLISHED_DECIMALS } from './method';
import { nextZone, type NextZone } from './nextZone';
import { rational, roundHalfUp } from './Rational';
import type { RoleScore } from './RoleScore';
import { zone, type Label, type Zone } from './zone';

/** An assessor's figure in place of the formula's. */
export interface Override {
  /** 0..100 */
  readonly aijri: number;
  readonly reason: string;
}

/** What counts in the end: zone and label follow the final figure, the formula's stays beside it. */
export interface FinalScore {
  readonly formulaAijri: number;
  readonly aijri: number;
  readonly zone: Zone;
  readonly label: Label;
  readonly nextZone: NextZone;
  /** null: the formula score is accepted. */
  readonly overrideReason: string | null;
}

export function finalScore(score: RoleScore, override: Override | null): FinalScore {
  const aijri = override === null ? score.aijri : roundHalfUp(rational(override.aijri), PUBLISHED_DECIMALS);
  return {
    formulaAijri: score.aijri,
    aijri,
    zone: zone(aijri),
    label: label(aijri, score.exposure, score.growth),
    nextZone: nextZone(aijri),
    overrideReason: override === null ? null : override.reason,
  };
}
