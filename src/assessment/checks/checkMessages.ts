/** Every sentence of the checks; `rows` as rowNames gives them. */
export const checkMessages = {
  missingDimension: (table: string, name: string) => `${table}: there is no row for ${name}.`,
  doubledTask: (row: number, first: number, name: string) =>
    `Task ${row}: the same task as Task ${first}, “${name}”; its time may count twice.`,
  doubledRow: (row: string, first: string, name: string) =>
    `${row}: the same row as ${first}, “${name}”; it counts twice.`,

  sharesAsText: (rows: string, example: string) =>
    `${rows}, Time: text such as “${example}”, which sums and charts pass over.`,
  enterAsNumbers: 'Enter as number.',
  enter: (content: string) => `Enter ${content}.`,

  blankTotal: (table: string, column: string) => `${table}, Total, ${column}: the total is missing.`,
  otherTotal: (table: string, column: string, stated: string, computed: string) =>
    `${table}, Total, ${column}: ${stated} stands here; the rows add up to ${computed}.`,
  enterTotal: 'Add up the rows.',

  atOdds: (row: number, score: number, involvement: string, expected: string) =>
    `Task ${row}: scored ${score}, yet marked ${involvement}; a score of ${score} usually means ${expected}.`,
  blankInvolvement: (rows: string) => `${rows}, Involvement: left blank, so that the score decides.`,
  enterInvolvement: 'Enter what the score says.',

  noRationale: (rows: string) => `${rows}: rated without a rationale.`,
  noEvidence: (rows: string) => `${rows}: rated without saying what was seen.`,
  noSource: (rows: string) => `${rows}: no source is given.`,
  noDate: (rows: string) => `${rows}: no date is given.`,
  noSourceNoDate: (rows: string) => `${rows}: neither source nor date is given.`,

  stale: (row: string, date: string, months: number) =>
    `${row}, Date: ${date} is ${months} months old; evidence is good for ${STALE_AFTER_MONTHS}.`,
  ahead: (row: string, date: string) => `${row}, Date: ${date} lies ahead.`,
  noDateRead: (row: string, text: string) =>
    `${row}, Date: “${text}” cannot be read as a date such as 2026-03.`,
};

/** Evidence older than this is pointed out. */
export const STALE_AFTER_MONTHS = 12;
