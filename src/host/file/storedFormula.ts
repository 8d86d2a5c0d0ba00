import { formulaTokens, type FormulaToken } from './formulaTokens';

const CUSTOM = '_xldudf_';

/**
 * The formula as people write it, beginning with "=", from the one stored in a file: without storage
 * prefixes, spill references as A1#, custom functions under their dotted names.
 *
 * @param functionNames the custom functions known, e.g. "AIJRI.LABEL"
 */
export function fromStoredFormula(stored: string, functionNames: readonly string[]): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  const tokens = formulaTokens(stored).map((token) =>
    token.kind === 'name' || token.kind === 'function'
      ? { ...token, text: withoutPrefix(token.text, functionNames) }
      : token,
  );
  return `=${join(unwrapped(unwrapped(tokens, 'ANCHORARRAY', '', '#'), 'SINGLE', '@', ''))}`;
}

/**
 * The formula as a file stores it, without "=": functions newer than the format prefixed, names of LET and
 * LAMBDA marked, A1# as a function, custom functions as _xldudf_ with underscores for dots.
 */
export function toStoredFormula(formula: string, functionNames: readonly string[]): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = wrapped(formulaTokens(bare));
  const parameters = localNames(tokens);
  const custom = new Set(functionNames.map((name) => name.toUpperCase()));
  const stored = tokens.map((token) => {
    const upper = token.text.toUpperCase();
    if ((token.kind === 'name' || token.kind === 'function') && parameters.has(upper)) {
      return { ...token, text: `_xlpm.${token.text}` };
    }
    if (token.kind !== 'function') return token;
    if (custom.has(upper)) return { ...token, text: CUSTOM + upper.replace(/\./g, '_') };
    return { ...token, text: storagePrefix(upper) + token.text };
  });
  return join(stored);
}

function join(tokens: readonly FormulaToken[]): string {
  return tokens.map((token) => token.text).join('');
}

function withoutPrefix(name: string, functionNames: readonly string[]): string {
  if (name.startsWith(CUSTOM)) {
    const stored = name.slice(CUSTOM.length).toUpperCase();
    return (
      functionNames.find((known) => known.toUpperCase().replace(/\./g, '_') === stored) ??
      // Not one of ours: left as it is, so that it is stored again unharmed.
      name
    );
  }
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, '');
}

/** NAME(x) as before + x + after, when x is one reference or call. */
function unwrapped(
  tokens: readonly FormulaToken[],
  name: string,
  before: string,
  after: string,
): FormulaToken[] {
  const result = [...tokens];
  for (let at = result.length - 1; at >= 0; at--) {
    if (result[at]?.kind !== 'function' || result[at]?.text.toUpperCase() !== name) continue;
    const close = closing(result, at + 1);
    if (close < 0) continue;
    result.splice(close, 1, ...(after ? [{ kind: 'other' as const, text: after }] : []));
    result.splice(at, 2, ...(before ? [{ kind: 'other' as const, text: before }] : []));
  }
  return result;
}

/** A1# as ANCHORARRAY(A1) and @A1 as SINGLE(A1). */
function wrapped(tokens: readonly FormulaToken[]): FormulaToken[] {
  const result = [...tokens];
  for (let at = result.length - 1; at >= 0; at--) {
    if (result[at]?.text === '#' && result[at - 1]?.kind === 'name') {
      const from = result[at - 2]?.kind === 'sheet' ? at - 2 : at - 1;
      result.splice(at, 1, { kind: 'other', text: ')' });
      result.splice(from, 0, { kind: 'function', text: 'ANCHORARRAY' }, { kind: 'other', text: '(' });
    }
  }
  for (let at = result.length - 1; at >= 0; at--) {
    if (result[at]?.text !== '@') continue;
    let end = at + 1;
    if (result[end]?.kind === 'sheet') end++;
    if (result[end]?.kind === 'function') end = closing(result, end + 1);
    else if (result[end + 1]?.text === ':' && result[end + 2]?.kind === 'name') end += 2;
    else if (result[end + 1]?.kind === 'bracket') end++;
    if (end < 0 || !result[end]) continue;
    result.splice(end + 1, 0, { kind: 'other', text: ')' });
    result.splice(at, 1, { kind: 'function', text: 'SINGLE' }, { kind: 'other', text: '(' });
  }
  return result;
}

/** Index of the parenthesis that closes the one at this index, or -1. */
function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === '(') depth++;
    else if (tokens[at]?.text === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The names that LET and LAMBDA of this formula bind, in upper case. */
function localNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    const name = token.text.toUpperCase();
    if (token.kind !== 'function' || (name !== 'LET' && name !== 'LAMBDA')) return;
    const close = closing(tokens, at + 1);
    const args = argumentsBetween(tokens, at + 2, close < 0 ? tokens.length : close);
    args.slice(0, -1).forEach((argument, index) => {
      const solid = argument.filter((each) => each.text.trim() !== '');
      const binds = name === 'LAMBDA' || index % 2 === 0;
      // LAMBDA marks an optional parameter by brackets.
      const only = solid.length === 1 ? (solid[0] as FormulaToken) : null;
      if (binds && only?.kind === 'name') names.add(only.text.toUpperCase());
    });
  });
  return names;
}

function argumentsBetween(tokens: readonly FormulaToken[], from: number, to: number): FormulaToken[][] {
  const result: FormulaToken[][] = [[]];
  let depth = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as FormulaToken;
    if (token.text === '(' || token.text === '{') depth++;
    if (token.text === ')' || token.text === '}') depth--;
    if (token.text === ',' && depth === 0) result.push([]);
    else result[result.length - 1]?.push(token);
  }
  return result;
}

function storagePrefix(name: string): string {
  if (IN_WORKSHEET.has(name)) return '_xlfn._xlws.';
  return FUTURE.has(name) ? '_xlfn.' : '';
}

const IN_WORKSHEET = new Set(['FILTER', 'SORT', 'PY']);

/** Functions that came after the file format was fixed (2007); the file marks each of them. */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE
  BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST
  CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM
  CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ENCODEURL
  ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT
  FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST
  IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED
  ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY
  POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT
  REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S
  STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
// Stored without a prefix although newer, because the format's writers always did so.
for (const name of ['NETWORKDAYS.INTL', 'WORKDAY.INTL', 'ISO.CEILING', 'ECMA.CEILING']) FUTURE.delete(name);
