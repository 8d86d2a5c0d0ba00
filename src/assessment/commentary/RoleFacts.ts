import type { RoleRatings } from '../../scoring/RoleRatings';
import type { RoleScore } from '../../scoring/RoleScore';
import type { Figures } from '../figures';
import type { CommentaryTexts } from './english';
import type { TaskFact } from './TaskFact';

/** What the sentences are chosen from. */
export interface RoleFacts {
  readonly title: string;
  readonly ratings: RoleRatings;
  /** By the formula, whatever an assessor chose in its place. */
  readonly score: RoleScore;
  /** The longest first, without those that take hardly any time. */
  readonly tasks: readonly TaskFact[];
  /** In the order of the ratings, '' where not known. */
  readonly taskNames: readonly string[];
  readonly texts: CommentaryTexts;
  readonly figures: Figures;
}
