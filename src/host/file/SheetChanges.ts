import type { Area } from '../book/BookData';
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, parseArea, parseCell } from './address';
import { formulaTokens, type FormulaToken } from './formulaTokens';
import type { Movement } from './Movement';

/** What became of one sheet of the opened file. */
export interface SheetFate {
  /** null = deleted. */
  name: string | null;
  movement: Movement;
}

/**
 * What became of the sheets, for references that stand where only the file knows them: in charts, print
 * areas, sparklines, pivot tables.
 */
export class SheetChanges {
  private readonly fates: ReadonlyMap<string, SheetFate>;
  /** Whether any reference could read otherwise than before. */
  readonly isNone: boolean;

  /** @param fates by the name a sheet had in the file */
  constructor(fates: ReadonlyMap<string, SheetFate>) {
    this.fates = new Map([...fates].map(([name, fate]) => [name.toLowerCase(), fate]));
    this.isNone = [...fates].every(([name, fate]) => fate.name === name && fate.movement.isNone);
  }

  fate(name: string): SheetFate | undefined {
    return this.fates.get(name.toLowerCase());
  }

  /**
   * A stored formula with its references where they now belong; deleted ones as #REF!.
   *
   * @param owner name in the file of the sheet the formula stands on, for references that name none
   */
  formula(formula: string, owner: string | null): string {
    if (this.isNone) return formula;
    const tokens = formulaTokens(formula);
    const result: string[] = [];
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at] as FormulaToken;
      const sheet = token.kind === 'sheet' ? unquoted(token.text) : owner;
      const from = token.kind === 'sheet' ? at + 1 : at;
      const fate = sheet === null ? undefined : this.fate(sheet);
      const reference = referenceAt(tokens, from);
      if (!fate || (!reference && token.kind !== 'sheet')) {
        result.push(token.text);
        at++;
        continue;
      }
      const prefix = token.kind === 'sheet' ? (fate.name === null ? '#REF!' : `${quoted(fate.name)}!`) : '';
      const text = reference ? movedReference(reference.text, fate.movement) : '';
      // A deleted reference keeps its sheet in Excel: Sheet1!#REF!
      result.push(prefix + text);
      at = reference ? from + reference.tokens : from;
    }
    return result.join('');
  }
}

/** A sheet's name as formulas write it. */
export function quoted(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^r\d*c?\d*$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

function unquoted(token: string): string | null {
  const name = token.slice(0, -1);
  if (!name.startsWith("'")) return name;
  return name.slice(1, -1).replace(/''/g, "'");
}

/** The reference that begins at a token: A1, A1:B2, A:A or 1:2. */
function referenceAt(tokens: readonly FormulaToken[], at: number): { text: string; tokens: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'name' && first?.kind !== 'number' && first?.text !== '$') return null;
  const one = endOf(tokens, at);
  if (tokens[at + one.count]?.text === ':') {
    const other = endOf(tokens, at + one.count + 1);
    const text = `${one.text}:${other.text}`;
    if (other.count > 0 && parseArea(text)) return { text, tokens: one.count + 1 + other.count };
  }
  const isCell = /^\$?[A-Za-z]{1,3}\$?\d+$/.test(one.text) && parseArea(one.text) !== null;
  return isCell && tokens[at + one.count]?.kind !== 'bracket' ? { text: one.text, tokens: one.count } : null;
}

/** One corner; the row of "$1" comes as two tokens. */
function endOf(tokens: readonly FormulaToken[], at: number): { text: string; count: number } {
  const first = tokens[at];
  if (!first) return { text: '', count: 0 };
  if (first.text === '$' && tokens[at + 1]?.kind === 'number') {
    return { text: `$${tokens[at + 1]?.text}`, count: 2 };
  }
  return first.kind === 'name' || first.kind === 'number'
    ? { text: first.text, count: 1 }
    : { text: '', count: 0 };
}

function movedReference(reference: string, movement: Movement): string {
  const area = parseArea(reference);
  if (!area) return reference;
  const moved = movement.area(area);
  if (!moved) return '#REF!';
  const [from = '', to] = reference.split(':');
  const first = corner(from, moved.row, moved.column, area);
  if (to === undefined) return first;
  return `${first}:${corner(to, moved.row + moved.rows - 1, moved.column + moved.columns - 1, area)}`;
}

/** A corner with the dollar signs it had, whole rows and columns without what they do not name. */
function corner(text: string, row: number, column: number, area: Area): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!match) return text;
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] = match;
  const isWholeColumns = area.rows >= MAX_ROWS && digits === '';
  const isWholeRows = area.columns >= MAX_COLUMNS && letters === '';
  if (isWholeColumns) return `${columnSign}${columnName(columnIndex(letters) >= 0 ? column : 0)}`;
  if (isWholeRows) return `${columnSign}${rowSign}${row + 1}`;
  return `${columnSign}${columnName(column)}${rowSign}${row + 1}`;
}
