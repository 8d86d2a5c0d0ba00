import { exactAijri, publishedAijri, taskResistance } from '../../scoring/exactScore';
import { BARRIER_RATING, BARRIERS, EVIDENCE_DIMENSIONS, EVIDENCE_RATING } from '../../scoring/method';
import { toNumber } from '../../scoring/Rational';
import type { ModifierFigures } from '../../scoring/RoleScore';
import { zone } from '../../scoring/zone';
import type { BarrierStrength } from './english';
import type { RoleFacts } from './RoleFacts';

/** What evidence, barriers and growth make of the tasks, the weightiest first. */
export function driverSentences(role: RoleFacts): string[] {
  const order = [...MODIFIERS].sort((one, other) => weight(role, other) - weight(role, one));
  const [heaviest = 0, second = 0] = order.map((modifier) => weight(role, modifier));
  return [
    thesis(role),
    // Where two weigh the same neither leads, and where only one weighs anything that has been said.
    ...order.flatMap((modifier, rank) =>
      SENTENCES[modifier](role, rank === 0 && heaviest > second && second > 0),
    ),
  ];
}

type Modifier = keyof ModifierFigures;

const MODIFIERS: readonly Modifier[] = ['evidence', 'barriers', 'growth'];

const SENTENCES: Record<Modifier, (role: RoleFacts, leads: boolean) => string[]> = {
  evidence: evidenceSentences,
  barriers: barrierSentences,
  growth: growthSentences,
};

/** Points of the index, whichever way, as they are written: 0.04 weighs nothing. */
function weight({ score }: RoleFacts, modifier: Modifier): number {
  return Math.round(Math.abs(score.points[modifier]) * 10);
}

/** The score of the tasks alone beside the score. */
function thesis(role: RoleFacts): string {
  const { texts, figures, ratings, score } = role;
  const say = texts.drivers;
  const moving = MODIFIERS.filter((modifier) => weight(role, modifier) > 0);
  const resistance = taskResistance(ratings.tasks);
  const alone = publishedAijri(resistance);
  const written = figures.index(alone);
  if (moving.length === 0) return say.nothing(written);
  // What the one modifier does says all that could be said here.
  if (moving.length === 1 && moving[0] !== undefined) return say.onlyOne(moving[0]);

  const aloneZone = zone(alone);
  const gain = score.exactAijri - toNumber(exactAijri(resistance));
  const points = figures.index(Math.abs(gain));
  if (aloneZone !== score.zone) {
    return say.into(written, aloneZone, gain > 0 ? 'up' : 'down', score.zone);
  }
  if (Math.abs(gain) < SMALL_GAIN) {
    const isMixed = new Set(moving.map((modifier) => score.points[modifier] > 0)).size > 1;
    return (isMixed ? say.cancelled : say.nearTasks)(written);
  }
  if (gain > 0) return say.liftedWithin(written, points);
  return (score.zone === 'Red' ? say.draggedInRed : say.draggedWithin)(written, points);
}

/** Points of the index that the modifiers add or take together. */
const SMALL_GAIN = 2;

function evidenceSentences(role: RoleFacts, leads: boolean): string[] {
  const { texts, figures, ratings, score } = role;
  const say = texts.drivers.evidence;
  const named = (isMeant: (rating: number) => boolean): string[] =>
    EVIDENCE_DIMENSIONS.filter((_, index) => isMeant(ratings.evidence[index] ?? 0));
  const [up, down] = [named((rating) => rating > 0), named((rating) => rating < 0)];
  if (up.length + down.length === 0) return [say.silent];
  if (score.evidenceTotal === 0) return [say.cancels(texts.list(up), texts.list(down))];

  const isUp = score.evidenceTotal > 0;
  const end = isUp ? EVIDENCE_RATING.most : EVIDENCE_RATING.least;
  const atEnd = named((rating) => rating === end);
  return [
    impact(role, 'evidence', score.evidenceTotal, score.evidenceModifier, leads),
    evidenceProfile(role, up, down),
    ...(atEnd.length > 0 && atEnd.length < 3 ? [say.extremes(atEnd, figures.signed(end))] : []),
  ];
}

function evidenceProfile({ texts }: RoleFacts, up: readonly string[], down: readonly string[]): string {
  const say = texts.drivers.evidence;
  if (up.length > 0 && down.length > 0) return say.split(up, down);
  const [names, direction] = down.length === 0 ? ([up, 'up'] as const) : ([down, 'down'] as const);
  const neutral = EVIDENCE_DIMENSIONS.filter((name) => !names.includes(name));
  if (neutral.length === 0) return say.all(direction);
  if (neutral.length === 1) return say.allBut(texts.list(neutral), direction);
  return names.length === 1 ? say.one(texts.list(names)) : say.some(names, direction);
}

function barrierSentences(role: RoleFacts, leads: boolean): string[] {
  const { texts, figures, ratings, score } = role;
  const say = texts.drivers.barriers;
  if (score.barrierTotal === 0) return [say.none];
  const named = (isMeant: (rating: number) => boolean): string[] =>
    BARRIERS.filter((_, index) => isMeant(ratings.barriers[index] ?? 0));
  const full = named((rating) => rating === BARRIER_RATING.most);
  const partial = named((rating) => rating > 0 && rating < BARRIER_RATING.most);
  const made = [
    ...(full.length > 0 ? [say.full(full)] : []),
    ...(partial.length > 0 ? [say.partial(partial)] : []),
  ].join(', ');
  const strength = barrierStrength(score.barrierTotal);
  const isLittle = weight(role, 'barriers') < 10;
  const sentence = isLittle ? say.raiseLittle : leads && strength !== 'weak' ? say.raiseMost : say.raise;
  const raised = sentence(
    figures.rating(score.barrierTotal),
    strength,
    made,
    figures.factor(score.barrierModifier),
    figures.index(score.points.barriers),
  );
  return [raised + say.without(figures.index(score.without.barriers)) + zoneWithout(role, 'barriers')];
}

function growthSentences(role: RoleFacts, leads: boolean): string[] {
  const { texts, score } = role;
  if (score.growth === 0) return [texts.drivers.growthIsNeutral];
  return [impact(role, 'growth', score.growth, score.growthModifier, leads)];
}

/** What evidence or growth, whichever way they point, do to the score. */
function impact(
  role: RoleFacts,
  name: 'evidence' | 'growth',
  total: number,
  modifier: number,
  leads: boolean,
): string {
  const { texts, figures, score } = role;
  const say = texts.drivers;
  const [given, factor] = [figures.signed(total), figures.factor(modifier)];
  const points = figures.index(Math.abs(score.points[name]));
  const without = figures.index(score.without[name]);
  const sentence =
    leads && name === 'evidence' && total > 0
      ? say.carries(given, factor, points, without)
      : (leads ? say.weighsMost : say.moves)(
          name,
          given,
          factor,
          total > 0 ? 'adds' : 'takes',
          points,
          without,
        );
  return sentence + zoneWithout(role, name);
}

/** Ends the sentence: the zone is worth a word where it would be another. */
function zoneWithout({ texts, score }: RoleFacts, modifier: Modifier): string {
  const zoneThen = zone(score.without[modifier]);
  return zoneThen === score.zone ? texts.drivers.sameZone : texts.drivers.otherZone(zoneThen);
}

function barrierStrength(total: number): BarrierStrength {
  if (total >= 7) return 'strong';
  if (total >= 5) return 'substantial';
  return total >= 3 ? 'modest' : 'weak';
}
