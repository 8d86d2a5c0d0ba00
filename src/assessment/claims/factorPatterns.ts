import {
  factorBefore,
  factorOf,
  GROWTH,
  NUMBER,
  quoted,
  SUM,
  type ClaimMatch,
  type ClaimPattern,
  type Factor,
  type QuotedFigure,
} from './Quotation';
import type { RoleFigures } from './RoleFigures';

/** Raw product, task resistance, modifiers, and the totals behind them. */
export function factorPatterns(figures: RoleFigures): readonly ClaimPattern[] {
  return [...productPatterns(figures), ...modifierPatterns(figures), ...totalPatterns(figures)];
}

const IS = String.raw`\s*(?:is|of|at|stands\s+at|comes\s+to|:|=|\|)?\s*`;
const OUT_OF_FIVE = String.raw`(?:\s*\/\s*5(?:\.0+)?)`;
/** "3.40" or "3.40/5.0", the latter taken whole. */
const RESISTANCE = String.raw`(?<n>(?<![\w.,/$€£-])\d(?:[.,]\d+)?${OUT_OF_FIVE}?(?!\d|[.,]\d|[\p{L}_%]|\s*[x×*+]\s*[\d(]|\s+[-\u2212]\s+[\d(]|\s*\/))`;
/** "6/10 states" counts states. */
const NO_COUNT = String.raw`(?!\s+(?!(?:and|but|or|with|is|are|for|on|in|which|that|so|while|since|as|barriers?)\b)\p{L})`;
const OUT_OF_TEN = String.raw`(?<n>(?<![\w.,/$€£-])[+\-\u2212]?\d{1,2}(?:[.,]\d+)?\s*\/\s*10)(?![\d.,]*\d)${NO_COUNT}`;
const SIGNED = String.raw`(?<n>(?<![\w.,/-])[+\-\u2212]\d{1,2}(?:[.,]\d+)?(?:\s*\/\s*10)?(?!\d|[.,]\d|[\p{L}_%]|\s?%|[-–]\d))`;

function productPatterns({ score }: RoleFigures): ClaimPattern[] {
  const resistance = (): QuotedFigure[] => [{ value: score.taskResistance, decimals: 2 }];
  return [
    quoted(String.raw`\braw(?:\s+(?:score|product|value|figure))?${IS}${SUM}(?=\d[.,]\d)${NUMBER}`, () => [
      { value: score.raw, decimals: 4 },
    ]),
    quoted(
      String.raw`\btask\s+resistance(?:\s+score)?\s*(?:\(\s*)?(?:${IS}|\s+is\s+(?:very\s+)?(?:low|high|moderate|modest|middling)\s+at\s+)${SUM}${RESISTANCE}`,
      resistance,
    ),
    quoted(String.raw`${RESISTANCE}(?:\s+out\s+of\s+5)?\s+(?:task\s+)?resistance\b`, resistance),
  ];
}

function modifierPatterns({ score }: RoleFigures): ClaimPattern[] {
  const modifiers: Record<Factor, number> = {
    evidence: score.evidenceModifier,
    barriers: score.barrierModifier,
    growth: score.growthModifier,
  };
  const modifier = (match: ClaimMatch): QuotedFigure[] | null => {
    const word = match.groups.factor;
    const factor = word === undefined ? factorBefore(match) : factorOf(word);
    return factor === null ? null : [{ value: modifiers[factor], decimals: 2 }];
  };
  return [
    quoted(String.raw`\bmodifier${IS}${SUM}${NUMBER}`, modifier),
    quoted(String.raw`${NUMBER}\s+(?<factor>evidence|barrier|growth)\s+modifier\b`, modifier),
  ];
}

function totalPatterns({ score, protectiveTotal }: RoleFigures): ClaimPattern[] {
  const whole = (value: number) => (): QuotedFigure[] => [{ value, decimals: decimalsOf(value) }];
  const evidence = whole(score.evidenceTotal);
  const barriers = whole(score.barrierTotal);
  const growth = whole(score.growth);
  const protective =
    protectiveTotal === null
      ? []
      : [
          quoted(
            String.raw`\bprotective(?:\s+principles?)?(?:\s+total)?\s*\(?${IS}(?<n>(?<![\w.,/-])\d(?:\.\d+)?(?:\s*\/\s*9)?)(?![\d.,]*[\d%])`,
            whole(protectiveTotal),
          ),
        ];
  return [
    quoted(String.raw`\bbarriers?\b[^.;:()|\n]{0,60}?[(:]?\s*${OUT_OF_TEN}`, barriers),
    quoted(String.raw`${OUT_OF_TEN}\s+(?:in\s+|for\s+|on\s+)?barriers?\b`, barriers),
    quoted(String.raw`\bbarriers?\s+(?:totals?|score)${IS}${NUMBER}`, barriers),
    quoted(String.raw`\bbarriers?\b[^.;:()|\n]{0,60}?${NUMBER}\s+out\s+of\s+10\b`, barriers),
    quoted(
      String.raw`\bevidence\b(?:\s+(?:total|score|rating))?[^.;:()|\d\n]{0,20}?\(?${IS}${SIGNED}`,
      evidence,
    ),
    quoted(String.raw`${SIGNED}\s+(?:in\s+|for\s+|on\s+)?evidence\b`, evidence),
    quoted(String.raw`\bevidence\s+(?:totals?|score)${IS}${NUMBER}`, evidence),
    quoted(String.raw`\bevidence\b[^.;\d\n]{0,40}?\btotal\s+(?:is|of)\s+${NUMBER}`, evidence),
    quoted(
      String.raw`${GROWTH}(?:\s+(?:correlation|rating|score))?\s*(?:is\s+|was\s+)?(?:rated\s+|confirmed\s+)?\(?${IS}${SIGNED}`,
      growth,
    ),
    growthSection(growth),
    ...protective,
  ];
}

/** "Confirmed at +1" under the heading of growth. */
function growthSection(growth: () => QuotedFigure[]): ClaimPattern {
  const pattern = quoted(String.raw`\b(?:confirmed|rated|scored)\s+(?:at\s+)?${SIGNED}`, growth);
  return (prose) => (/growth/i.test(prose.section) ? pattern(prose) : []);
}

/** Totals are whole unless ratings have fractions. */
function decimalsOf(total: number): number {
  if (Number.isInteger(total)) return 0;
  return Number.isInteger(Math.round(total * 100) / 10) ? 1 : 2;
}
