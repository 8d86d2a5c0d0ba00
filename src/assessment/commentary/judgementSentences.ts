import type { RoleFacts } from './RoleFacts';

/** What the figures mean when they are read together; nothing where they do not speak together. */
export function judgementSentences({ texts, score }: RoleFacts): string[] {
  const say = texts.judgement;
  const { points, barrierTotal, exposure, taskResistance, growth, zone } = score;
  const [lifts, drags] = [points.evidence >= MUCH, points.evidence <= -MUCH];
  const sentences: string[] = [];
  if (lifts && barrierTotal <= FEW_BARRIERS) sentences.push(say.marketWithoutStructure);
  if (barrierTotal >= MANY_BARRIERS && exposure > 0.5) sentences.push(say.barriersProtect);
  if (drags && taskResistance >= 3.5) sentences.push(say.marketBelowTasks);
  if (growth > 0 && exposure > 0.5) sentences.push(say.growthOnExposedTasks);
  if (drags && growth < 0 && points.barriers < -points.growth) sentences.push(say.bothDown);
  if (zone === 'Green' && exposure >= 0.4) sentences.push(say.greenMeansChange);
  if (taskResistance >= 4 && barrierTotal <= FEW_BARRIERS && !lifts) {
    sentences.push(say.safeWorkFewBarriers);
  }
  return sentences.slice(0, MOST_SENTENCES);
}

/** Points of the index. */
const MUCH = 3;
/** Of 10. */
const FEW_BARRIERS = 2;
const MANY_BARRIERS = 6;
const MOST_SENTENCES = 2;
