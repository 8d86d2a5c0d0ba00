import type { RatingRange } from '../scoring/method';
import type { CellValue } from './cellValue';

/** Every sentence about an assessment's data: place, value, expectation. */
export const messages = {
  outsideRange: (place: string, value: number, range: RatingRange) =>
    `${place}: ${value} is outside ${range.least} to ${range.most}.`,
  noRating: (place: string, value: UnusableValue, range: RatingRange) =>
    `${place}: ${named(value)}, not a number from ${range.least} to ${range.most}.`,
  betweenRatings: (place: string, value: number) =>
    `${place}: ${value} lies between two ratings; whole numbers are usual.`,
  notRated: (rowName: string) => `${rowName} is not rated yet.`,
  nothingRated: (tableName: string) => `${tableName}: nothing is rated yet.`,

  outsideShare: (place: string, share: string, notation: '%' | '') =>
    `${place}: ${share} is outside 0${notation} to 100${notation}.`,
  noShare: (place: string, value: UnusableValue) =>
    `${place}: ${named(value)}, not a share of time such as 20%.`,
  noTime: (rowName: string) => `${rowName} has no time share yet.`,
  wrongTotal: (percent: string) => `Tasks, Time: the shares add up to ${percent}%, not 100%.`,
  leftOut: (rowName: string) => `${rowName} has neither time nor score yet and is left out.`,

  noInvolvement: (place: string, value: UnusableValue) =>
    `${place}: ${named(value)}, not DISPLACEMENT, AUGMENTATION or NOT INVOLVED.`,
  involvementFromScore: (place: string, value: UnusableValue) =>
    `${place}: ${named(value)}, not DISPLACEMENT, AUGMENTATION or NOT INVOLVED; the score decides.`,

  wrongRowCount: (tableName: string, rows: number, expected: number) =>
    `${tableName}: ${count(rows, 'rating')} given, the method has ${expected}.`,
  otherName: (rowName: string, name: string, expected: string) =>
    `${rowName}: the row is called "${excerpt(name)}" where the method has "${expected}".`,

  unequalRanges: (tableName: string, first: string, firstRows: number, second: string, secondRows: number) =>
    `${tableName}: ${first} has ${count(firstRows, 'row')} and ${second} has ${count(secondRows, 'row')}; they must be of equal length.`,
  notOneColumn: (place: string, rows: number, columns: number) =>
    `${place}: the range is ${rows} rows by ${columns} columns, not one column.`,
  notOneCell: (place: string, cells: number) => `${place}: ${cells} cells given, one is expected.`,

  noTable: (tableName: string) => `${tableName}: there is no such table.`,
  noColumn: (tableName: string, column: string) => `${tableName}: the column ${column} is missing.`,

  outsideIndex: (value: number, range: RatingRange) =>
    `Index: ${value} is outside ${range.least} to ${range.most}.`,
  noIndex: (value: UnusableValue, range: RatingRange) =>
    `Index: ${named(value)}, not a number from ${range.least} to ${range.most}.`,
  noTitle: (value: UnusableValue) => `Title: ${named(value)}, not a job title.`,
  indexMissing: () => 'Index: there is no value yet.',
};

type UnusableValue = Exclude<CellValue, { kind: 'blank' }>;

function named(value: UnusableValue): string {
  switch (value.kind) {
    case 'number':
      return `${value.number} is a number`;
    case 'text':
      return `"${excerpt(value.text)}" is text`;
    case 'truth':
      return `${value.text} is a truth value`;
    case 'error':
      return `${value.name} is an error value`;
    case 'other':
      return 'the cell holds no plain value';
  }
}

// A rationale pasted into the wrong column would make a message nobody reads to its end.
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
}

const LONGEST_QUOTE = 40;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
