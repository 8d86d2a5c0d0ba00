import { AIJRI_LEAST, AIJRI_MOST, PUBLISHED_DECIMALS, type RatingRange } from '../scoring/method';
import { rational, roundHalfUp } from '../scoring/Rational';
import { cellsOfRange } from './cellsOfRange';
import { cellValue } from './cellValue';
import { messages } from './messages';
import type { Problem } from './Problem';
import type { Reading } from './Reading';

/** A published index from one cell: 0..100, rounded to one decimal as the published figure is. */
export function parseIndex(cell: unknown): Reading<number> {
  const { cells } = cellsOfRange(cell, PLACE);
  if (cells.length !== 1) return refused('error', messages.notOneCell('Index', cells.length));
  const value = cellValue(cells[0]);
  // #N/A is what AIJRI gives while a rating is missing: then there is no zone yet either.
  const isMissing = value.kind === 'blank' || (value.kind === 'error' && value.name === '#N/A');
  if (isMissing) return refused('missing', messages.indexMissing());
  if (value.kind !== 'number') return refused('error', messages.noIndex(value, INDEX_RANGE));
  if (value.number < INDEX_RANGE.least || value.number > INDEX_RANGE.most) {
    return refused('error', messages.outsideIndex(value.number, INDEX_RANGE));
  }
  return { value: roundHalfUp(rational(value.number), PUBLISHED_DECIMALS), problems: [] };
}

const PLACE = { table: 'Result', column: 'Value' } as const;
const INDEX_RANGE: RatingRange = { least: AIJRI_LEAST, most: AIJRI_MOST };

function refused(severity: Problem['severity'], message: string): Reading<number> {
  return { value: null, problems: [{ severity, place: PLACE, message }] };
}
