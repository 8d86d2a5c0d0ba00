/**
 * What to write into a cell so that it holds this text: Excel reads "=1+1", "3-7" or "20%" as
 * something else unless an apostrophe stands before it.
 */
export function asText(text: string): string {
  return READS_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

/** What to write into a cell so that it holds again what `formulas` gave for it. */
export function asInput(content: unknown): string | number | boolean {
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  const text = String(content ?? '');
  return text.startsWith('=') ? text : asText(text);
}

const READS_AS_SOMETHING_ELSE =
  /^\s*(['=+\-@#]|[\p{Sc}(.,]*\d|(true|false)\s*$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \-/.,]*\d)/iu;
