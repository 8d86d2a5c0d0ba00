/** A piece of a formula; the pieces' texts joined give the formula. */
export interface FormulaToken {
  kind: 'text' | 'sheet' | 'bracket' | 'name' | 'function' | 'number' | 'error' | 'other';
  text: string;
}

/**
 * Splits a formula (without its "=") so that names and references can be told from text. Sheet prefixes
 * ('My sheet'! or Sheet1!) are one token with their "!", a structured reference's brackets are one token.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = next(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

const NAME = /[\p{L}_\\$][\p{L}\p{N}_.$?\\]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/y;

function next(formula: string, at: number): FormulaToken {
  const character = formula.charAt(at);
  if (character === '"') return { kind: 'text', text: quoted(formula, at, '"') };
  if (character === "'") {
    const text = quoted(formula, at, "'");
    const bang = formula.charAt(at + text.length) === '!';
    return { kind: bang ? 'sheet' : 'other', text: bang ? `${text}!` : text };
  }
  if (character === '[') {
    const text = bracket(formula, at);
    // An external workbook's index before a sheet name: [1]Sheet1!A1.
    const sheet = /^[\p{L}\p{N}_.]*!/u.exec(formula.slice(at + text.length));
    return sheet && /^\[\d+\]$/.test(text)
      ? { kind: 'sheet', text: text + sheet[0] }
      : { kind: 'bracket', text };
  }
  const error = match(ERROR, formula, at);
  if (error) return { kind: 'error', text: error };
  const name = match(NAME, formula, at);
  if (name) {
    const after = formula.charAt(at + name.length);
    if (after === '!') return { kind: 'sheet', text: `${name}!` };
    if (after === ':') {
      const span = /^:[\p{L}\p{N}_.]+!/u.exec(formula.slice(at + name.length));
      if (span) return { kind: 'sheet', text: name + span[0] };
    }
    return { kind: after === '(' ? 'function' : 'name', text: name };
  }
  const number = match(NUMBER, formula, at);
  if (number) return { kind: 'number', text: number };
  return { kind: 'other', text: String.fromCodePoint(formula.codePointAt(at) as number) };
}

function match(pattern: RegExp, formula: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? null;
}

/** Text in quotes, quotes inside doubled; up to the end when it is not closed. */
function quoted(formula: string, at: number, quote: string): string {
  let end = at + 1;
  for (; end < formula.length; end++) {
    if (formula.charAt(end) !== quote) continue;
    if (formula.charAt(end + 1) !== quote) return formula.slice(at, end + 1);
    end++;
  }
  return formula.slice(at);
}

/** Brackets with what they hold, nested ones too; an apostrophe escapes the character after it. */
function bracket(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula.charAt(end);
    if (character === "'") end++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}
