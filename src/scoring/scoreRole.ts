import { exactAijri, exactScore, exposure, publishedAijri, total, type ExactScore } from './exactScore';
import { label } from './label';
import { nextZone } from './nextZone';
import { divide, subtract, toNumber, type Rational } from './Rational';
import type { RoleRatings } from './RoleRatings';
import type { ModifierFigures, RoleScore } from './RoleScore';
import { zone } from './zone';

/** Every figure of one role. Where only the index is wanted, `aijri` gives the same, faster. */
export function scoreRole(ratings: RoleRatings): RoleScore {
  const exact = exactScore(ratings);
  const exactIndex = exactAijri(exact.raw);
  const published = publishedAijri(exact.raw);
  const exposedShare = toNumber(exposure(ratings.tasks));
  return {
    aijri: published,
    zone: zone(published),
    label: label(published, exposedShare, ratings.growth),
    taskResistance: toNumber(exact.taskResistance),
    evidenceTotal: toNumber(total(ratings.evidence)),
    barrierTotal: toNumber(total(ratings.barriers)),
    growth: ratings.growth,
    evidenceModifier: toNumber(exact.evidenceModifier),
    barrierModifier: toNumber(exact.barrierModifier),
    growthModifier: toNumber(exact.growthModifier),
    raw: toNumber(exact.raw),
    exactAijri: toNumber(exactIndex),
    exposure: exposedShare,
    points: forEachModifier(exact, (rawWithout) => toNumber(subtract(exactIndex, exactAijri(rawWithout)))),
    without: forEachModifier(exact, publishedAijri),
    nextZone: nextZone(published),
  };
}

function forEachModifier(exact: ExactScore, figure: (rawWithout: Rational) => number): ModifierFigures {
  return {
    evidence: figure(divide(exact.raw, exact.evidenceModifier)),
    barriers: figure(divide(exact.raw, exact.barrierModifier)),
    growth: figure(divide(exact.raw, exact.growthModifier)),
  };
}
