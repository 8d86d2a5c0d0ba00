import type { Claim } from './findClaims';

/**
 * The text with what the ratings give in place of what was stated, written in the same form.
 *
 * @param text of the claim's section, as it was when the claim was found
 * @throws RangeError when the number no longer stands there
 */
export function correctClaim(text: string, claim: Claim): string {
  const { start, end, stated, computed } = claim;
  if (text.slice(start, end) !== stated) {
    throw new RangeError(`“${stated}” no longer stands at character ${start + 1} of ${claim.section}.`);
  }
  return text.slice(0, start) + computed + text.slice(end);
}
