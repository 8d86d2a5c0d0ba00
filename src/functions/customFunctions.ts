import { realityCheck } from '../assessment/commentary/realityCheck';
import { parseTitle } from '../assessment/parseTitle';
import {
  parseBarriers,
  parseEvidence,
  parseGrowth,
  parseRatings,
  parseScreening,
  parseTasks,
} from '../assessment/parseRatings';
import { parseIndex } from '../assessment/parseIndex';
import { aijri as publishedIndex } from '../scoring/aijri';
import { breakdown } from '../scoring/breakdown';
import {
  barrierModifier,
  evidenceModifier,
  exactScore,
  exposure,
  growthModifier,
  taskResistance,
  total,
} from '../scoring/exactScore';
import { label } from '../scoring/label';
import { METHOD_VERSION } from '../scoring/method';
import { quickScreen } from '../scoring/quickScreen';
import { rational, toNumber } from '../scoring/Rational';
import { timeSplit } from '../scoring/timeSplit';
import { zone } from '../scoring/zone';
import { valueOrCellError } from './valueOrCellError';

/**
 * How well a role resists AI: the index from 0 to 100, with one decimal.
 *
 * @customfunction AIJRI AIJRI
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns 0 to 100, one decimal.
 */
export function aijri(
  time: unknown[][],
  score: unknown[][],
  evidence: unknown[][],
  barriers: unknown[][],
  growth: unknown[][],
): number {
  return publishedIndex(valueOrCellError(parseRatings({ time, score, evidence, barriers, growth })));
}

/**
 * The zone of a role with its sub-label, such as Yellow (Urgent).
 *
 * @customfunction AIJRI.LABEL AIJRI.LABEL
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns The label as text.
 */
export function aijriLabel(
  time: unknown[][],
  score: unknown[][],
  evidence: unknown[][],
  barriers: unknown[][],
  growth: unknown[][],
): string {
  const ratings = valueOrCellError(parseRatings({ time, score, evidence, barriers, growth }));
  return label(publishedIndex(ratings), toNumber(exposure(ratings.tasks)), ratings.growth);
}

/**
 * The zone of an index: Green from 48, Yellow from 25, Red below.
 *
 * @customfunction AIJRI.ZONE AIJRI.ZONE
 * @param index An index from 0 to 100, as AIJRI gives it.
 * @returns Green, Yellow or Red.
 */
export function aijriZone(index: unknown): string {
  return zone(valueOrCellError(parseIndex(index)));
}

/**
 * Task resistance of a role: 6 minus the time-weighted task score, from 1 (an agent can do all of it) to 5.
 *
 * @customfunction AIJRI.RESISTANCE AIJRI.RESISTANCE
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @returns 1 to 5.
 */
export function aijriResistance(time: unknown[][], score: unknown[][]): number {
  return toNumber(taskResistance(valueOrCellError(parseTasks(time, score))));
}

/**
 * The factor by which the evidence raises or lowers the score: 1 plus 0.04 for each point of its total.
 *
 * @customfunction AIJRI.EVIDENCE AIJRI.EVIDENCE
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @returns 0.60 to 1.40.
 */
export function aijriEvidence(evidence: unknown[][]): number {
  return toNumber(evidenceModifier(total(valueOrCellError(parseEvidence(evidence)))));
}

/**
 * The factor by which barriers raise the score: 1 plus 0.02 for each point of their total.
 *
 * @customfunction AIJRI.BARRIERS AIJRI.BARRIERS
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @returns 1.00 to 1.20.
 */
export function aijriBarriers(barriers: unknown[][]): number {
  return toNumber(barrierModifier(total(valueOrCellError(parseBarriers(barriers)))));
}

/**
 * The factor by which AI growth raises or lowers the score: 1 plus 0.05 for each point of the correlation.
 *
 * @customfunction AIJRI.GROWTH AIJRI.GROWTH
 * @param growth The AI growth correlation, -2 to 2.
 * @returns 0.90 to 1.10.
 */
export function aijriGrowth(growth: unknown[][]): number {
  return toNumber(growthModifier(rational(valueOrCellError(parseGrowth(growth)))));
}

/**
 * The raw score behind the index: task resistance times the three modifiers.
 *
 * @customfunction AIJRI.RAW AIJRI.RAW
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns 0.54 to 9.24.
 */
export function aijriRaw(
  time: unknown[][],
  score: unknown[][],
  evidence: unknown[][],
  barriers: unknown[][],
  growth: unknown[][],
): number {
  const ratings = valueOrCellError(parseRatings({ time, score, evidence, barriers, growth }));
  return toNumber(exactScore(ratings).raw);
}

/**
 * The share of task time spent on tasks that score 3 or more.
 *
 * @customfunction AIJRI.EXPOSURE AIJRI.EXPOSURE
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @returns 0 to 1; format the cell as a percentage.
 */
export function aijriExposure(time: unknown[][], score: unknown[][]): number {
  return toNumber(exposure(valueOrCellError(parseTasks(time, score))));
}

/**
 * How task time divides into displacement, augmentation and not involved: three cells side by side.
 *
 * @customfunction AIJRI.SPLIT AIJRI.SPLIT
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param [involvement] DISPLACEMENT, AUGMENTATION or NOT INVOLVED for each task; where blank, the score decides.
 * @returns Three shares, 0 to 1 each.
 */
export function aijriSplit(time: unknown[][], score: unknown[][], involvement?: unknown[][]): number[][] {
  const split = timeSplit(valueOrCellError(parseTasks(time, score, involvement)));
  return [[split.displacement, split.augmentation, split.notInvolved]];
}

/**
 * The quick screen before the tasks are decomposed, such as Likely Yellow Zone.
 *
 * @customfunction AIJRI.SCREEN AIJRI.SCREEN
 * @param principles The three protective principles, 0 to 3 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns The likely zone as text.
 */
export function aijriScreen(principles: unknown[][], growth: unknown[][]): string {
  const screening = valueOrCellError(parseScreening(principles, growth));
  return quickScreen(screening.principles, screening.growth);
}

/**
 * Every step from the tasks to the index: a label and a value in each row.
 *
 * @customfunction AIJRI.BREAKDOWN AIJRI.BREAKDOWN
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns Two columns: step and value.
 */
export function aijriBreakdown(
  time: unknown[][],
  score: unknown[][],
  evidence: unknown[][],
  barriers: unknown[][],
  growth: unknown[][],
): unknown[][] {
  const ratings = valueOrCellError(parseRatings({ time, score, evidence, barriers, growth }));
  return breakdown(ratings).map(({ step, value }) => [step, value]);
}

/**
 * What stands behind the score in plain words: what made it, how near the next zone is, what would change it.
 *
 * @customfunction AIJRI.COMMENTARY AIJRI.COMMENTARY
 * @param title The job title, one cell; it may be blank.
 * @param time Time share of each task, one column, adding up to 100%.
 * @param score Score of each task, 1 (only a human can do it) to 5 (an agent can do all of it).
 * @param evidence The five evidence ratings, -2 to 2 each, one column.
 * @param barriers The five barrier ratings, 0 to 2 each, one column.
 * @param growth The AI growth correlation, -2 to 2.
 * @returns Paragraphs of text; wrap the text in the cell.
 */
export function aijriCommentary(
  title: unknown,
  time: unknown[][],
  score: unknown[][],
  evidence: unknown[][],
  barriers: unknown[][],
  growth: unknown[][],
): string {
  const ratings = valueOrCellError(parseRatings({ time, score, evidence, barriers, growth }));
  return realityCheck(valueOrCellError(parseTitle(title)), ratings);
}

/**
 * The version of the method that the other functions follow.
 *
 * @customfunction AIJRI.METHOD AIJRI.METHOD
 * @returns The version as text.
 */
export function aijriMethod(): string {
  return METHOD_VERSION;
}
