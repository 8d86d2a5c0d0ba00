import { factorPatterns } from './factorPatterns';
import type { ClaimPattern } from './Quotation';
import type { RoleFigures } from './RoleFigures';
import { scorePatterns } from './scorePatterns';
import { sharePatterns } from './sharePatterns';

/** Every way in which prose quotes one of a role's figures; where two read the same number, the first is right. */
export function claimPatterns(figures: RoleFigures): readonly ClaimPattern[] {
  return [...factorPatterns(figures), ...sharePatterns(figures), ...scorePatterns(figures)];
}
