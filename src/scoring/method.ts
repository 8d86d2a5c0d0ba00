/**
 * Every number and name of the method, each with where it comes from:
 * P = published in the worked example, S = seen on other published assessments,
 * D = decided here because no source states it (a convention of this product).
 */

/** Names the rules in this file; to be raised when one of them changes. D */
export const METHOD_VERSION = 'AIJRI 1.0';

/** Inclusive ends of a rating scale. */
export interface RatingRange {
  readonly least: number;
  readonly most: number;
}

// 1 = irreducibly human, 5 = an agent can execute the whole workflow. P
export const TASK_SCORE: RatingRange = { least: 1, most: 5 };
export const EVIDENCE_RATING: RatingRange = { least: -2, most: 2 }; // P
export const BARRIER_RATING: RatingRange = { least: 0, most: 2 }; // P
export const GROWTH_RATING: RatingRange = { least: -2, most: 2 }; // P; the ends S
export const PRINCIPLE_RATING: RatingRange = { least: 0, most: 3 }; // P

// Names and order: P
export const EVIDENCE_DIMENSIONS = [
  'Job Posting Trends',
  'Company Actions',
  'Wage Trends',
  'AI Tool Maturity',
  'Expert Consensus',
] as const;
export const BARRIERS = [
  'Regulatory/Licensing',
  'Physical Presence',
  'Union/Collective Bargaining',
  'Liability/Accountability',
  'Cultural/Ethical',
] as const;
export const PRINCIPLES = [
  'Embodied Physicality',
  'Deep Interpersonal Connection',
  'Goal-Setting & Moral Judgment',
] as const;
export const GROWTH_FACTOR = 'AI Growth Correlation';

/** How far the time shares may miss 1 in total: 0.05 percentage points. D */
export const TIME_SHARE_TOLERANCE = 0.0005;

// Task resistance = 6.00 - sum of time share x task score. P
export const RESISTANCE_FROM = 6;

// Modifier = 1.0 + total x step. P
export const EVIDENCE_STEP = 0.04;
export const BARRIER_STEP = 0.02;
export const GROWTH_STEP = 0.05;

// AIJRI = (raw - 0.54) / 7.93 x 100. P
export const RAW_FLOOR = 0.54;
export const RAW_SPAN = 7.93;

// The index is shown "/100", yet the best raw, 9.24, would be 109.7: held. D
export const AIJRI_MOST = 100;
// The worst raw, 0.54, gives 0; shares that add up to 100.05% give -0.02, which is published as 0. P
export const AIJRI_LEAST = 0;
/** Decimals of the published figure, rounded half up from the exact value. Decimals P, rounding D */
export const PUBLISHED_DECIMALS = 1;

// Zones by the published figure, lower ends inclusive. P
export const GREEN_FROM = 48;
export const YELLOW_FROM = 25;

/** From this task score on, a task counts as exposed ("task time scoring 3+"). P */
export const EXPOSED_FROM_SCORE = 3;
/** Share of exposed task time from which Yellow is Urgent. P */
export const URGENT_FROM_EXPOSURE = 0.4;
/** Share of exposed task time from which Green is Transforming. Name P, threshold D (30% seen as Transforming) */
export const TRANSFORMING_FROM_EXPOSURE = 0.2;
/** Growth from which Green is Accelerated. Name S, rule D (fits all those seen) */
export const ACCELERATED_FROM_GROWTH = 2;

// Involvement by task score: 4..5 displacement, 2..3 augmentation, 1 not involved. D
// A score between two whole ratings counts as the nearer one, a half as the higher. D
export const DISPLACEMENT_FROM_SCORE = 3.5;
export const AUGMENTATION_FROM_SCORE = 1.5;

// Quick screen by the protective total 0..9. The band 3..5 P, the others S and D
export const LIKELY_GREEN_FROM_PROTECTION = 6;
export const LIKELY_YELLOW_FROM_PROTECTION = 3;
