import { cellsOfRange } from './cellsOfRange';
import { cellText, cellValue } from './cellValue';
import { messages } from './messages';
import type { Problem } from './Problem';
import type { Reading } from './Reading';

/** A job title from one cell; '' where the cell is blank, since a text can do without it. */
export function parseTitle(cell: unknown): Reading<string> {
  const { cells } = cellsOfRange(cell, PLACE);
  if (cells.length !== 1) return refused(messages.notOneCell('Title', cells.length));
  const value = cellValue(cells[0]);
  if (value.kind === 'error' || value.kind === 'other') return refused(messages.noTitle(value));
  return { value: cellText(cells[0]), problems: [] };
}

const PLACE = { table: 'Role', column: 'Value' } as const;

function refused(message: string): Reading<string> {
  const problem: Problem = { severity: 'error', place: PLACE, message };
  return { value: null, problems: [problem] };
}
