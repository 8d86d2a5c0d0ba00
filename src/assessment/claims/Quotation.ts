import { sentenceBounds } from './sentenceAround';

/** A number in prose that is taken for one of the role's figures. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** What it may stand for, the likeliest first. */
  readonly figures: readonly QuotedFigure[];
  /** Words such as "would" belong to it. */
  readonly isHypothetical: boolean;
}

export interface QuotedFigure {
  /** Shares in percent. */
  readonly value: number;
  /** Decimals with which the method gives it. */
  readonly decimals: number;
  /** A score is its zone as well: 48 is no shorter way to write 47.5. */
  readonly isScore?: boolean;
}

/** One section as patterns read it. */
export interface Prose {
  readonly section: string;
  /** With quotations and the role's own title blotted out. */
  readonly readable: string;
  readonly original: string;
}

/** Finds one kind of quotation. */
export type ClaimPattern = (prose: Prose) => readonly Quotation[];

/** The three factors besides the tasks. */
export type Factor = 'evidence' | 'barriers' | 'growth';

/** A number that is part of no longer one, of no sum and of no amount of something. */
export const NUMBER = String.raw`(?<n>(?<![\w.,/$€£%][-+]?)(?:[+\-\u2212])?\d{1,3}(?:[.,]\d+)?(?!\d|[.,]\d|[\p{L}_%]|\s?%|\s*[x×*+]\s*[\d(]|\s+[-\u2212]\s+[\d(]|[-–]\d|\s*\/\s*\d))`;
export const PERCENTAGE = String.raw`(?<n>(?<![\w.,/$€£+-])\d{1,3}(?:[.,]\d+)?\s?%)`;
/** Of the role's AI growth, not of jobs or markets. */
export const GROWTH = String.raw`(?<!\b(?:jobs?|market|wage|pay|salary|headcount|revenue|sales|employment|demand|postings?|productivity|population)\s+)\bgrowth\b`;
/** "1.0 + (4 x 0.04) =", "6.00 - 2.60 =" */
export const SUM = String.raw`(?:[\d.()\s+x×*/−-]+=\s*)?`;

/**
 * A pattern from a regular expression with a group n, the number.
 *
 * @param figuresOf what a match may stand for; null where it is none of the role's figures after all
 */
export function quoted(
  source: string,
  figuresOf: (match: ClaimMatch) => readonly QuotedFigure[] | null,
  { isHypothetical = false }: { readonly isHypothetical?: boolean } = {},
): ClaimPattern {
  const expression = new RegExp(source, 'dgiu');
  return (prose) => {
    const quotations: Quotation[] = [];
    for (const match of prose.readable.matchAll(expression)) {
      const [start, end] = match.indices?.groups?.n ?? [-1, -1];
      if (start < 0) continue;
      const figures = figuresOf({ prose, groups: match.groups ?? {}, index: match.index, start, end });
      if (figures !== null) quotations.push({ start, end, figures, isHypothetical });
    }
    return quotations;
  };
}

export interface ClaimMatch {
  readonly prose: Prose;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the whole match begins, and where its number begins and ends. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** The factor that is spoken of before a place in the same sentence; null where there is none. */
export function factorBefore({ prose, start, end }: ClaimMatch): Factor | null {
  const [from] = sentenceBounds(prose.readable, start, end);
  const words = [...prose.readable.slice(from, start).matchAll(FACTOR_WORDS)];
  const last = words.at(-1)?.[0];
  return last === undefined ? null : factorOf(last);
}

const FACTOR_WORDS = new RegExp(String.raw`\b(?:evidence|barriers?)\b|${GROWTH}`, 'gi');

/** @param word "evidence", "barrier", "barriers" or "growth" */
export function factorOf(word: string): Factor {
  const lower = word.toLowerCase();
  if (lower.startsWith('barrier')) return 'barriers';
  return lower === 'growth' ? 'growth' : 'evidence';
}
