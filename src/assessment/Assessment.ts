import type { Involvement } from '../scoring/involvement';

export type { Involvement };

/**
 * One role's assessment as an analyst keeps it. Every value may still be missing (null) while the
 * analyst works; nothing here is out of range: what could not be read is a Problem instead.
 */
export interface Assessment {
  readonly role: RoleDescription;
  readonly principles: readonly PrincipleRow[];
  readonly tasks: readonly TaskRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly barriers: readonly BarrierRow[];
  readonly growth: GrowthRow | null;
}

/** The Role table: fields in the order found; the well-known ones by name. */
export interface RoleDescription {
  readonly jobTitle: string;
  readonly seniority: string;
  readonly fields: readonly { readonly field: string; readonly value: string }[];
}

export interface PrincipleRow {
  /** Row within the table's body, from 1: blank and total rows count. */
  readonly row: number;
  readonly principle: string;
  /** 0..3 */
  readonly score: number | null;
  readonly rationale: string;
}

export interface TaskRow {
  /** Row within the table's body, from 1: blank and total rows count. */
  readonly row: number;
  readonly task: string;
  /** 0..1, whatever the sheet's notation (20%, 20, "20%"). */
  readonly timeShare: number | null;
  /** 1..5 */
  readonly score: number | null;
  /** As typed, or null where the cell is blank: then the score decides. */
  readonly involvement: Involvement | null;
  readonly rationale: string;
}

export interface EvidenceRow {
  /** Row within the table's body, from 1: blank and total rows count. */
  readonly row: number;
  readonly dimension: string;
  /** -2..2 */
  readonly score: number | null;
  readonly evidence: string;
  readonly source: string;
  readonly date: string;
}

export interface BarrierRow {
  /** Row within the table's body, from 1: blank and total rows count. */
  readonly row: number;
  readonly barrier: string;
  /** 0..2 */
  readonly score: number | null;
  readonly rationale: string;
}

export interface GrowthRow {
  /** Row within the table's body, from 1: blank and total rows count. */
  readonly row: number;
  readonly factor: string;
  /** -2..2 */
  readonly score: number | null;
  readonly rationale: string;
}
