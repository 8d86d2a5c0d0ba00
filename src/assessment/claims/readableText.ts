/** Stands for every character of the role's own title. */
export const OWN_TITLE = '\u0001';

/**
 * Prose as the claim patterns read it, character for character as long as the original: what is quoted is
 * blotted out, since it is a name or somebody else's word, and the role's own title is one sign.
 */
export function readableText(text: string, title: string): string {
  const blotted = text.replace(QUOTED, (quoted) => quoted.replace(/[\p{L}\p{N}%]/gu, '_'));
  if (title === '') return blotted;
  return blotted.replace(ownTitle(title), (own) => OWN_TITLE.repeat(own.length));
}

// Within one line, and no longer than a phrase: a lone quotation mark must not swallow a paragraph.
const QUOTED = /[“„"][^“”„"\n]{1,160}[”"“]/g;

/** In singular and plural, in whatever case. */
function ownTitle(title: string): RegExp {
  const words = title
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?:s|es)?(?![\\p{L}\\p{N}])`, 'giu');
}
