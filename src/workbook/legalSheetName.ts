/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;

/**
 * The sheet name nearest to a title that Excel accepts and that no other sheet bears: at most 31
 * characters, none of []:*?/\, no apostrophe at either end, not the reserved "History".
 *
 * @param taken names of the sheets there are, compared without regard to case
 */
export function legalSheetName(title: string, taken: readonly string[]): string {
  const wished = legal(title.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '), LONGEST) || 'Role';
  const name = wished.toLowerCase() === 'history' ? `${wished} role` : wished;
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const numbered = legal(name, LONGEST - suffix.length) + suffix;
    if (!used.has(numbered.toLowerCase())) return numbered;
  }
}

// Control characters cannot stand in a file at all.
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]/g;

function legal(name: string, longest: number): string {
  const cut = name
    .trim()
    .replace(/^['\s]+/, '')
    .slice(0, longest)
    // Half of a character outside the basic plane is no character.
    .replace(/[\ud800-\udbff]$/, '');
  return cut.replace(/['\s]+$/, '');
}
