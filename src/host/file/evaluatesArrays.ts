import { formulaTokens, type FormulaToken } from './formulaTokens';

/**
 * Whether a formula calculates with whole ranges where one value would do (A1:A3*2), or calls a function that
 * gives arrays. Stored as a plain formula it would be read with one value of each range, as before dynamic
 * arrays; it is therefore stored as an array of one cell.
 */
export function evaluatesArrays(formula: string): boolean {
  const tokens = formulaTokens(formula.replace(/^=/, '')).filter((token) => token.text.trim() !== '');
  return tokens.some((token, at) => {
    if (token.kind === 'function') return ARRAY_FUNCTIONS.has(token.text.toUpperCase());
    const isRange =
      (token.text === ':' && tokens[at + 1]?.kind !== 'function') ||
      (token.kind === 'bracket' && !/#This Row|^\[@/i.test(token.text));
    if (!isRange) return false;
    return (
      isOperator(tokens[startOf(tokens, at) - 1]) || isOperator(tokens[token.text === ':' ? at + 2 : at + 1])
    );
  });
}

/** Index of the first token of the range that has this token in it. */
function startOf(tokens: readonly FormulaToken[], at: number): number {
  let start = at;
  if (start > 0 && (tokens[at]?.text === ':' || tokens[start - 1]?.kind === 'name')) start--;
  if (start > 0 && tokens[start - 1]?.kind === 'sheet') start--;
  return start;
}

function isOperator(token: FormulaToken | undefined): boolean {
  return token?.kind === 'other' && '+-*/^&=<>%'.includes(token.text);
}

const ARRAY_FUNCTIONS = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TOCOL TOROW VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS
  WRAPROWS WRAPCOLS EXPAND TEXTSPLIT MAP SCAN BYROW BYCOL MAKEARRAY REDUCE`.split(/\s+/),
);
