import { involvementOfScore, type Involvement } from '../../scoring/involvement';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';

/** Tasks at opposite ends: what an agent can do marked as not involved, what is human marked as displaced. */
export const ratingsAtOdds: Check = ({ assessment }) =>
  assessment.tasks.flatMap(({ row, score, involvement }) => {
    if (score === null || involvement === null) return [];
    const expected = involvementOfScore(score);
    if (!areOpposite(expected, involvement)) return [];
    return [
      {
        severity: 'warning',
        place: { table: 'Tasks', row, column: 'Involvement' },
        message: checkMessages.atOdds(row, score, involvement, expected),
      },
    ];
  });

// One step apart is the analyst's judgement, which the method allows.
function areOpposite(one: Involvement, other: Involvement): boolean {
  return one !== other && one !== 'AUGMENTATION' && other !== 'AUGMENTATION';
}
