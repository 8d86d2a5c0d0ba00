import type { NextZone } from './nextZone';
import type { Label, Zone } from './zone';

/** Every figure that follows from one role's ratings. Exact values as the nearest binary number. */
export interface RoleScore {
  /** The published index, 0..100, one decimal, rounded half up from the exact value, held at 100. */
  readonly aijri: number;
  readonly zone: Zone;
  readonly label: Label;
  /** Task resistance, 1..5. */
  readonly taskResistance: number;
  /** -10..10, 0..10, -2..2. */
  readonly evidenceTotal: number;
  readonly barrierTotal: number;
  readonly growth: number;
  /** Factors: 0.60..1.40, 1.00..1.20, 0.90..1.10. */
  readonly evidenceModifier: number;
  readonly barrierModifier: number;
  readonly growthModifier: number;
  /** taskResistance x the three modifiers, 0.54..9.24. */
  readonly raw: number;
  /** The index before rounding and holding, may exceed 100. */
  readonly exactAijri: number;
  /** Share of task time with a score of 3 or more, 0..1. */
  readonly exposure: number;
  /** Points of the index that each modifier adds (negative: takes), unrounded. */
  readonly points: ModifierFigures;
  /** Published index if that modifier were 1, one decimal. */
  readonly without: ModifierFigures;
  readonly nextZone: NextZone;
}

export interface ModifierFigures {
  readonly evidence: number;
  readonly barriers: number;
  readonly growth: number;
}
