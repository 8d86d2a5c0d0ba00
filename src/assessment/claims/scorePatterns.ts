import { AIJRI_MOST, GREEN_FROM, PUBLISHED_DECIMALS, YELLOW_FROM } from '../../scoring/method';
import {
  factorBefore,
  factorOf,
  NUMBER,
  quoted,
  SUM,
  type ClaimMatch,
  type ClaimPattern,
  type Factor,
  type QuotedFigure,
} from './Quotation';
import { OWN_TITLE } from './readableText';
import type { RoleFigures } from './RoleFigures';
import { sentenceBounds } from './sentenceAround';

/** The score, the score without a part of it, points and distances: whatever is measured on the index. */
export function scorePatterns(figures: RoleFigures): readonly ClaimPattern[] {
  return [
    ...withoutPatterns(figures),
    ...distancePatterns(figures),
    pointsPattern(figures),
    ...indexPatterns(figures),
  ];
}

function onIndex(value: number): QuotedFigure {
  return { value, decimals: PUBLISHED_DECIMALS };
}

const LEFT_OUT = String.raw`(?:strip(?:ping|ped|s)?|remov(?:e|es|ing|ed)|tak(?:e|ing)\s+away|without|minus|exclud(?:e|ing)|ignor(?:e|ing)|discount(?:ing)?|leav(?:e|ing)\s+out|set(?:ting)?\s+aside)`;
const ARTICLE = String.raw`(?:(?:out|away)\s+)?(?:(?:the|its|this|that|all)\s+)?(?:(?:positive|negative|weak|strong|market)\s+)?`;
const FACTOR = String.raw`(?<factor>evidence|barriers?|(?:AI\s+)?growth|it|them)\b(?!\s+(?:to|of|for|in)\b)`;
const COMES_TO = String.raw`(?:scores?|falls?\s+to|drops?\s+to|rises?\s+to|would\s+be|is|comes?\s+to|gives|leaves|lands\s+at|at|to|be)\s+(?:only\s+|just\s+)?`;

function withoutPatterns({ score, tasksAlone }: RoleFigures): ClaimPattern[] {
  const without = (match: ClaimMatch): readonly QuotedFigure[] | null => {
    const factor = namedFactor(match);
    return factor === null ? null : [onIndex(score.without[factor])];
  };
  return [
    quoted(String.raw`\b${LEFT_OUT}\s+${ARTICLE}${FACTOR}[^.;\n]{0,60}?\b${COMES_TO}${NUMBER}`, without, {
      isHypothetical: true,
    }),
    quoted(String.raw`${NUMBER}\s+without(?:\s+${ARTICLE}${FACTOR}|(?=\s*[).,;]))`, without, {
      isHypothetical: true,
    }),
    quoted(
      String.raw`(?:\btasks\s+alone\b[^.;\n]{0,40}?|\bon\s+them\s+alone\b[^.;\n]{0,20}?|\btasks\s+account\s+for\s+)${NUMBER}`,
      () => [onIndex(tasksAlone)],
      { isHypothetical: true },
    ),
  ];
}

/** null where two factors are left out together: the method gives no such figure. */
function namedFactor(match: ClaimMatch): Factor | null {
  const word = match.groups.factor?.toLowerCase().replace(/^ai\s+/, '');
  const between = match.prose.readable.slice(match.index, match.end);
  if (new Set([...between.matchAll(/\b(?:evidence|barrier|growth)/gi)].map(([name]) => name)).size > 1) {
    return null;
  }
  return word === undefined || word === 'it' || word === 'them' ? factorBefore(match) : factorOf(word);
}

const POINTS = String.raw`(?:\s+(?:index\s+)?points?)?`;
const IN_WORDS = String.raw`half\s+a\s+point|one\s+point|a\s+point`;
const SIDE = String.raw`(?<side>below|above|short\s+of|under|over|shy\s+of|away\s+from|from|off)`;

function distancePatterns(figures: RoleFigures): ClaimPattern[] {
  const distance = ({ groups }: ClaimMatch): readonly QuotedFigure[] | null =>
    distances(figures.final.aijri, groups.zone ?? '', groups.side ?? '').map(onIndex);
  const zone = String.raw`\s+(?:the\s+)?(?<zone>Green|Yellow|Red)\b`;
  return [
    quoted(String.raw`${NUMBER}${POINTS}\s+${SIDE}${zone}`, distance),
    quoted(String.raw`\b(?<n>${IN_WORDS})\s+${SIDE}${zone}`, distance),
    quoted(String.raw`${NUMBER}\s+(?:more\s+)?points?\s+to(?:\s+reach)?${zone}`, distance),
  ];
}

/** Points from a zone; the boundary of the next one is counted to its first or to the last figure of one's own. */
function distances(aijri: number, zone: string, side: string): number[] {
  const isAbove = /^(?:above|over)$/i.test(side);
  const isEither = /from|off/i.test(side);
  const lower = zone.toLowerCase() === 'green' ? GREEN_FROM : YELLOW_FROM;
  const step = 10 ** -PUBLISHED_DECIMALS;
  switch (zone.toLowerCase()) {
    case 'green':
      return isAbove || (isEither && aijri >= lower) ? [aijri - lower] : [lower - aijri];
    case 'yellow':
      if (aijri >= GREEN_FROM) return [aijri - GREEN_FROM + step, aijri - GREEN_FROM];
      return isAbove ? [aijri - lower] : [lower - aijri];
    default:
      return [aijri - lower + step, aijri - lower];
  }
}

function pointsPattern({ score }: RoleFigures): ClaimPattern {
  return quoted(
    String.raw`\b(?<verb>adds?|adding|contributes?|brings?|takes?|costs?|loses?)\s+(?:only\s+|about\s+|just\s+)?${NUMBER}\s+points\b(?!\s+of\b)`,
    (match) => {
      const factor = factorBefore(match);
      if (factor === null || /\bsurround/i.test(sentenceBefore(match))) return null;
      const isLoss = /^(?:take|cost|lose)/i.test(match.groups.verb ?? '');
      return [onIndex(isLoss ? -score.points[factor] : score.points[factor])];
    },
  );
}

function indexPatterns({ score, final }: RoleFigures): ClaimPattern[] {
  // Unrounded, so that a score without decimals is not rounded twice.
  const formula = { ...onIndex(Math.min(score.exactAijri, AIJRI_MOST)), isScore: true };
  const chosen = { ...onIndex(final.aijri), isScore: true };
  const figures = final.overrideReason === null ? [formula] : [chosen, formula];
  const index = (match: ClaimMatch): readonly QuotedFigure[] | null => (isOtherScore(match) ? null : figures);
  const own = String.raw`(?:it|this\s+role|the\s+role|this\s+job|this\s+position|(?:(?:the|an?)\s+)?${OWN_TITLE}+)`;
  return [
    quoted(
      String.raw`\b(?:the|its|this|formula|final|overall)\s+${NUMBER}\s+(?:AIJRI\s+)?(?:score|index)\b`,
      index,
    ),
    quoted(
      String.raw`\b(?:AIJRI(?:\s+(?:score|index))?|JobZone\s+Score|(?:formula|final|overall|composite|published)\s+(?:score|index)|(?:the|its|this\s+role's)\s+(?:score|index))\s*(?:is|of|stands\s+at|comes\s+to|at|:|=|\|)?\s*${SUM}${NUMBER}`,
      index,
    ),
    quoted(
      String.raw`\b(?:AIJRI|JobZone\s+Score|score|index)\b[^.;\n]{0,12}?[:=|]?\s*${SUM}(?<n>\d{1,3}(?:[.,]\d+)?\/100)(?!\d)`,
      index,
    ),
    quoted(
      String.raw`(?<![\p{L}\d])${own}\s+(?:now\s+|currently\s+)?(?:scores|sits\s+at|stands\s+at|lands\s+at|comes\s+out\s+at|is\s+at|reaches|at|\(\s*(?:AIJRI\s+)?)\s*${NUMBER}`,
      index,
    ),
    quoted(
      String.raw`\b(?:the|formula's)\s+(?=\d+[.,]\d(?!\d))${NUMBER}(?:(?<=formula's\s+\S+)|(?=\s+(?:is|sits|leaves|puts|stands|reflects|lies)\b))`,
      index,
    ),
    quoted(String.raw`(?<=^|[.;]\s+|\n)at\s+(?=\d+[.,]\d(?!\d))${NUMBER}(?=,|\s+(?:the\s+role|it)\b)`, index),
  ];
}

/** Of a part of the role, or of the role with something changed. */
function isOtherScore(match: ClaimMatch): boolean {
  const after = match.prose.readable.slice(match.end, match.end + 16);
  return (
    new RegExp(String.raw`\b(?:${LEFT_OUT}|alone|these\s+tasks)\b`, 'i').test(sentenceBefore(match)) ||
    /^\s*(?:points?\b(?!\s+out\s+of)|without|below|above|higher|lower|more|less)\b/i.test(after)
  );
}

function sentenceBefore({ prose, start, end }: ClaimMatch): string {
  const [from] = sentenceBounds(prose.readable, start, end);
  return prose.readable.slice(from, start);
}
