/** The ratings of one role, checked: what the score is calculated from. */
export interface RoleRatings {
  /** Shares add up to 1 (within half of a tenth of a percentage point). */
  readonly tasks: readonly TaskRating[];
  /** Five dimensions in the order of EVIDENCE_DIMENSIONS, -2..2 each. */
  readonly evidence: readonly number[];
  /** Five barriers in the order of BARRIERS, 0..2 each. */
  readonly barriers: readonly number[];
  /** AI growth correlation, -2..2. */
  readonly growth: number;
}

export interface TaskRating {
  /** Share of working time, 0..1. */
  readonly timeShare: number;
  /** 1 = irreducibly human .. 5 = an agent can execute the whole workflow. */
  readonly score: number;
}
