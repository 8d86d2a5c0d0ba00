/** The sentence, or line, in which a part of a text stands; trimmed. */
export function sentenceAround(text: string, start: number, end: number): string {
  const [from, to] = sentenceBounds(text, start, end);
  return text.slice(from, to).trim();
}

/** Where that sentence begins and ends. */
export function sentenceBounds(text: string, start: number, end: number): [number, number] {
  let from = 0;
  for (const { index } of text.slice(0, start).matchAll(ENDS)) from = index + 1;
  ENDS.lastIndex = 0;
  const next = text.slice(end).search(/[.!?](?=["”’)]?(?:\s|$))|\n/);
  const to = next < 0 ? text.length : end + next + (text[end + next] === '\n' ? 0 : 1);
  return [from, to];
}

// A full stop before a space and a capital: "e.g. Siemens" is rare enough to live with.
const ENDS = /[.!?](?=["”’)]?\s+["“(‘]?[A-Z0-9+\u2212])|\n/g;
