import type { Override } from '../../scoring/finalScore';
import { PUBLISHED_DECIMALS } from '../../scoring/method';
import type { RoleRatings } from '../../scoring/RoleRatings';
import { zone } from '../../scoring/zone';
import type { Assessment } from '../Assessment';
import { roundHalfUp } from '../figures';
import { claimPatterns } from './claimPatterns';
import { isAboutOthers } from './isAboutOthers';
import type { Quotation } from './Quotation';
import { readableText } from './readableText';
import { roleFigures } from './RoleFigures';
import { sentenceAround } from './sentenceAround';
import { parseStated, writeLike, type StatedNumber } from './StatedNumber';

/** Prose about a role, e.g. one section of its commentary. */
export interface Section {
  readonly section: string;
  readonly text: string;
}

/** A number that prose quotes about the role, beside the one that its ratings give. */
export interface Claim {
  readonly section: string;
  /** The sentence in which it stands. */
  readonly text: string;
  /** As it is written: "38.8", "+4", "2/10", "half a point". */
  readonly stated: string;
  /** What follows from the ratings, in the same form. */
  readonly computed: string;
  readonly agrees: boolean;
  /** Where `stated` stands in the section's text: from the one character up to before the other. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every number that prose quotes about this role: score, raw, resistance, modifiers, totals, shares of time,
 * distance to a zone, the score without one modifier. Numbers about anything else are left alone; in doubt a
 * number is one of them.
 *
 * @param role with names and involvement as an assessment, or its bare ratings; nothing is found while a rating
 * is missing
 * @param override the assessor's figure in place of the formula's: a score agrees with either
 * @returns in the order of the text
 */
export function findClaims(
  sections: readonly Section[],
  role: Assessment | RoleRatings,
  override: Override | null = null,
): Claim[] {
  const figures = roleFigures(role, override);
  if (figures === null) return [];
  return sections.flatMap((section) => {
    const readable = readableText(section.text, figures.title);
    const found = new Map<number, Claim>();
    for (const pattern of claimPatterns(figures)) {
      for (const quotation of pattern({ section: section.section, readable, original: section.text })) {
        // The more telling pattern comes first.
        if (found.has(quotation.start) || isAboutOthers(readable, quotation)) continue;
        const claim = claimOf(section, quotation);
        if (claim !== null) found.set(quotation.start, claim);
      }
    }
    return [...found.values()].sort((one, other) => one.start - other.start);
  });
}

function claimOf({ section, text }: Section, { start, end, figures }: Quotation): Claim | null {
  const stated = text.slice(start, end);
  const number = parseStated(stated);
  const [first] = figures;
  if (number === null || first === undefined) return null;
  const means = qualifier(text.slice(0, start));
  const match = figures.find(
    (figure) =>
      agrees(number, figure.value, means) &&
      (figure.isScore !== true ||
        means !== 'exactly' ||
        zone(number.value) === zone(published(figure.value))),
  );
  const { value, decimals } = match ?? first;
  return {
    section,
    text: sentenceAround(text, start, end),
    stated,
    computed: match === undefined ? writeLike(stated, value, decimals) : stated,
    agrees: match !== undefined,
    start,
    end,
  };
}

function published(score: number): number {
  return roundHalfUp(score, PUBLISHED_DECIMALS);
}

type Qualifier = 'exactly' | 'about' | 'atLeast' | 'atMost';

const ABOUT = /(?:about|around|roughly|nearly|almost|approximately|close to|some|~|≈)\s*$/i;
const AT_LEAST = /(?:more than|over|at least|above|exceeds|≥|>=?)\s*$/i;
const AT_MOST = /(?:less than|under|at most|below|up to|no more than|≤|<=?)\s*$/i;

function qualifier(before: string): Qualifier {
  if (ABOUT.test(before)) return 'about';
  if (AT_LEAST.test(before)) return 'atLeast';
  return AT_MOST.test(before) ? 'atMost' : 'exactly';
}

function agrees(stated: StatedNumber, computed: number, means: Qualifier): boolean {
  const difference = computed - stated.value;
  switch (means) {
    case 'atLeast':
      return difference >= -NOISE;
    case 'atMost':
      return difference <= NOISE;
    case 'about':
      return Math.abs(difference) <= APPROXIMATELY * 10 ** -stated.decimals + NOISE;
    case 'exactly':
      return stated.isRough
        ? Math.abs(difference) <= ROUGHLY + NOISE
        : roundHalfUp(computed, stated.decimals) === stated.value;
  }
}

/** Far less than any figure is written with. */
const NOISE = 1e-9;
/** Units of the last digit written. */
const APPROXIMATELY = 3;
/** Points by which "half a point" or "a point" may miss. */
const ROUGHLY = 0.1;
