import { rational, sum, toNumber } from '../../scoring/Rational';
import {
  PERCENTAGE,
  quoted,
  type ClaimMatch,
  type ClaimPattern,
  type Prose,
  type QuotedFigure,
  type Quotation,
} from './Quotation';
import { sentenceBounds } from './sentenceAround';
import { shareOfScores, type NamedTask, type RoleFigures } from './RoleFigures';

/** Shares of task time: by what AI does, by score, of single tasks. */
export function sharePatterns(figures: RoleFigures): readonly ClaimPattern[] {
  return [...splitPatterns(figures), ...scorePatterns(figures), timePattern(figures), taskPattern(figures)];
}

function percent(share: number): QuotedFigure {
  return { value: share * 100, decimals: 0 };
}

const INVOLVEMENT = String.raw`(?<involvement>displacement|displaced|augmentation|augmented|not[\s-]+involved)\b`;

function splitPatterns({ split }: RoleFigures): ClaimPattern[] {
  const share = ({ groups }: ClaimMatch): QuotedFigure[] => {
    const involvement = groups.involvement?.toLowerCase() ?? '';
    if (involvement.startsWith('displace')) return [percent(split.displacement)];
    return [percent(involvement.startsWith('augment') ? split.augmentation : split.notInvolved)];
  };
  return [
    quoted(String.raw`${PERCENTAGE}\s+(?:is\s+|are\s+)?${INVOLVEMENT}`, share),
    quoted(
      String.raw`${INVOLVEMENT}(?:\s+(?:share|percentage|rate|portion))?\s*(?:is|of|at|:|=)?\s*\(?\s*${PERCENTAGE}`,
      share,
    ),
  ];
}

const OF_TIME = String.raw`of\s+(?:(?:the|its|this\s+role's|all|their)\s+)?(?:(?:task|working|work)\s+)?time`;
const SCORE = String.raw`(?<score>[1-5](?:\.5)?)(?:(?<plus>\+)|\s+or\s+(?<direction>more|higher|above|less|lower|below)|\s+or\s+(?<other>[1-5]))?(?![\d.]*\d)`;

function scorePatterns({ tasks }: RoleFigures): ClaimPattern[] {
  const share = ({ groups }: ClaimMatch): QuotedFigure[] => {
    const score = Number(groups.score);
    const other = groups.other === undefined ? null : Number(groups.other);
    const isUp = groups.plus !== undefined || /more|higher|above/i.test(groups.direction ?? '');
    const isMeant = (given: number): boolean => {
      if (isUp) return given >= score;
      if (groups.direction !== undefined) return given <= score;
      return given === score || given === other;
    };
    return [percent(shareOfScores(tasks, isMeant))];
  };
  return [
    quoted(
      String.raw`${PERCENTAGE}(?:\s+${OF_TIME})?\s+(?:(?:is\s+spent\s+on|goes\s+(?:in)?to|is\s+in|on|in)\s+tasks\s+(?:that\s+)?)?scor(?:es?|ing)\s+(?:at\s+)?${SCORE}`,
      share,
    ),
    quoted(String.raw`\b(?:task\s+)?time\s+scoring\s+${SCORE}\s*(?:is|of|at|:|=|\|)?\s*${PERCENTAGE}`, share),
  ];
}

/** "45% of task time", whatever is said of it. */
function timePattern({ score, split, tasks }: RoleFigures): ClaimPattern {
  return quoted(String.raw`${PERCENTAGE}\s+of\s+(?:(?:the|its|this\s+role's|all)\s+)?task\s+time\b`, () => [
    percent(score.exposure),
    percent(split.displacement),
    percent(split.augmentation),
    percent(split.notInvolved),
    ...[1, 2, 3, 4, 5].flatMap((bound) => [
      percent(shareOfScores(tasks, (given) => given >= bound)),
      percent(shareOfScores(tasks, (given) => given <= bound)),
      percent(shareOfScores(tasks, (given) => given === bound)),
    ]),
    ...tasks.map(({ timeShare }) => percent(timeShare)),
  ]);
}

/** "Dashboards (10%", in quotation marks or not. */
function taskPattern({ tasks }: RoleFigures): ClaimPattern {
  const named = tasks.filter(({ name }) => name.length >= SHORTEST_NAME);
  return (prose) => named.flatMap((task) => taskQuotations(prose, task, named));
}

/** Shorter names are words that stand for something else as well. */
const SHORTEST_NAME = 4;
const SHARE_BEHIND =
  /^["”’]?\s*\(\s*(?<n>\d{1,3}(?:[.,]\d+)?\s?%)(?=\s*[),;]|\s+of\s+(?:(?:the|its|task|working)\s+)*(?:time|role)\b)/d;

function taskQuotations({ original }: Prose, { name }: NamedTask, tasks: readonly NamedTask[]): Quotation[] {
  const lower = original.toLowerCase();
  const quotations: Quotation[] = [];
  // Tasks of one name may be meant either way.
  const own = tasks.filter((task) => task.name === name).map(({ timeShare }) => percent(timeShare));
  for (let at = lower.indexOf(name.toLowerCase()); at >= 0; at = lower.indexOf(name.toLowerCase(), at + 1)) {
    // The end of a longer name is not this one.
    if (/[\p{L}\p{N}]$/u.test(lower.slice(0, at))) continue;
    const behind = at + name.length;
    const place = SHARE_BEHIND.exec(original.slice(behind))?.indices?.groups?.n;
    if (place === undefined) continue;
    const [start, end] = [behind + place[0], behind + place[1]];
    const [from] = sentenceBounds(original, start, end);
    const together = percent(shareOfNamed(tasks, lower.slice(from, behind)));
    quotations.push({ start, end, figures: [...own, together], isHypothetical: true });
  }
  return quotations;
}

/** "Dashboards and reports (30%": the share may be that of all the tasks named before it. */
function shareOfNamed(tasks: readonly NamedTask[], lowerText: string): number {
  let text = lowerText;
  // The longest name first, since it may have a shorter one in it.
  const named = [...tasks].sort((one, other) => other.name.length - one.name.length);
  const mentioned = named.filter(({ name }) => {
    const parts = text.split(name.toLowerCase());
    text = parts.join(' ');
    return parts.length > 1;
  });
  return toNumber(sum(mentioned.map(({ timeShare }) => rational(timeShare))));
}
