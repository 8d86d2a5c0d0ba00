/**
 * What to write into a cell so that it holds this text: Excel reads "=1+1", "3-7" or "20%" as
 * something else unless an apostrophe stands before it.
 */
export function asText(text: string): string {
  return READS_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

const READS_AS_SOMETHING_ELSE =
  /^\s*(['=+\-@#]|[\p{Sc}(.,]*\d|(true|false)\s*$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \-/.,]*\d)/iu;
