import type { Quotation } from './Quotation';
import { OWN_TITLE } from './readableText';
import { sentenceBounds } from './sentenceAround';

/** Whether the words around a number say that it is about another role, another time or another case. */
export function isAboutOthers(readable: string, { start, end, isHypothetical }: Quotation): boolean {
  const clause = clauseAround(readable, start, end);
  return (
    OTHER_ROLES.test(clause) ||
    OTHER_TIMES.test(clause) ||
    HEARSAY.test(clause) ||
    (!isHypothetical && OTHER_CASES.test(clause)) ||
    namesOtherRole(clause)
  );
}

const OTHER_ROLES =
  /\b(?:other|comparable|similar|neighbou?ring|adjacent|peers?|competing|unlike|compared|versus|vs|average|typical|benchmark|median|elsewhere|junior|entry-level)\b/i;
const OTHER_TIMES =
  /\b(?:(?:in|by|since|until|before|from) (?:19|20)\d\d|last (?:year|quarter|month)|previous(?:ly)?|earlier|formerly|once|used to|will|was|were|had been)\b/i;
const HEARSAY =
  /\b(?:according to|surveys?|stud(?:y|ies)|forecasts?|estimates?|estimated|predict\w*|expect\w*|researchers|analysts|McKinsey|Gartner|PwC|Deloitte|OECD|LinkedIn|Glassdoor|CAGR|per cent a year|a year|annually)\b/i;
const OTHER_CASES = /\b(?:would|could|might|may|if|suppose|imagine|instead|hypothetical\w*)\b/i;

// "Data Entry Clerk", "OT/ICS Security Engineer": what is capitalised and ends in a person.
const CAPITALISED = /(?:\p{Lu}[\p{L}/&-]*\s+)+\p{Lu}[\p{L}-]*/gu;
const PERSON =
  /(?:ers?|ors?|ists?|ians?|ants?|yst?s?|eers?|nurses?|chefs?|pilots?|clerks?|attorneys?|judges?|guards?|aides?|agents?)$/i;
// Words of the method that would pass for a person.
const METHOD_WORDS = /^(?:number|score|barriers?|factors?|modifiers?|other|under|over|after|per)$/i;
// "civil engineers have", "designers score"
const PEOPLE_WITH =
  /\b([a-z-]+(?:ers|ors|ists|ians|eers|ants|nurses|analysts|clerks|pilots|judges|agents))\s+(?:\w+ly\s+)?(?:have|has|had|face|score|scored|sit|enjoy|get|reach|hold|carry|show|benefit|rate|come|stand|land|are|with|at)\b/g;
const NO_PEOPLE =
  /^(?:barriers|modifiers|factors|numbers|others|matters|drivers|buffers|layers|orders|papers|sectors|errors|constants|quarters)$/;
const OF_PEOPLE =
  /^\W{0,3}\s*(?:of|for|among)\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}([a-z-]+(?:ers|ors|ists|ians|eers|nurses|analysts))\b/;

function namesOtherRole(clause: string): boolean {
  for (const [name] of clause.matchAll(CAPITALISED)) {
    const last = name.split(/\s+/).at(-1) ?? '';
    if (PERSON.test(last) && !METHOD_WORDS.test(last) && !isOfMethod(name)) return true;
  }
  for (const [, people = ''] of clause.matchAll(PEOPLE_WITH)) {
    if (!NO_PEOPLE.test(people)) return true;
  }
  return false;
}

// "Task Resistance Score", "Evidence Modifier", "Green Zone"
function isOfMethod(name: string): boolean {
  return /\b(?:Score|Modifier|Total|Zone|Index|Evidence|Barriers?|Resistance|Growth|Correlation)\b/.test(
    name,
  );
}

/** From the break before the number to the one behind it; what stands before a parenthesis belongs to it. */
function clauseAround(text: string, start: number, end: number): string {
  const [from, to] = sentenceBounds(text, start, end);
  const before = text.slice(from, start);
  let cut = 0;
  for (const { index, 0: found } of before.matchAll(BREAKS)) cut = index + found.length;
  const after = text.slice(end, to);
  const next = after.search(BREAKS);
  const rest = next < 0 ? after : after.slice(0, next);
  const people = OF_PEOPLE.exec(after)?.[1];
  const mention = people !== undefined && !NO_PEOPLE.test(people) ? ' other ' : '';
  return `${before.slice(cut)}${text.slice(start, end)}${rest}${mention}`.replaceAll(OWN_TITLE, '');
}

const BREAKS = /[;:|]\s|\s[—–]\s|,\s+(?:but|while|whereas|and|yet|so)\s/g;
