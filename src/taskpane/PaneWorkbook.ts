import type { LocatedProblem, RoleInWorkbook, RoleReading, WriteReport } from '../workbook/RoleInWorkbook';

/** All that the pane asks of a workbook; the functions of the workbook layer by their own names. */
export interface PaneWorkbook {
  readActiveRole(): Promise<RoleReading>;
  /** @returns stops watching */
  watchActiveRole(onChange: () => void): Promise<() => Promise<void>>;
  scoreRoleSheet(role: RoleInWorkbook): Promise<WriteReport>;
  fixProblems(role: RoleInWorkbook, problems: readonly LocatedProblem[]): Promise<WriteReport>;
  undoLastWrite(): Promise<WriteReport>;
  insertAssessmentTables(title: string, seniority: string): Promise<WriteReport>;
  selectAddress(address: string): Promise<void>;
}
