import type { ReportedProblem, RoleReport } from './roleReports';

/** The reports as text for a person: one paragraph a role, its problems below its figures. */
export function reportText(reports: readonly RoleReport[]): string {
  return reports
    .map((report) => [headline(report), ...report.problems.map(problemLine)].join('\n'))
    .join('\n\n');
}

function headline({ role, aijri, label, taskResistance, raw }: RoleReport): string {
  if (aijri === null || taskResistance === null || raw === null) return `${role}: not scored`;
  const steps = `task resistance ${taskResistance.toFixed(2)}, raw ${raw.toFixed(4)}`;
  return `${role}: ${aijri.toFixed(1)} ${label} - ${steps}`;
}

function problemLine({ severity, cell, message }: ReportedProblem): string {
  return `  ${severity}${cell === null ? '' : ` ${cell}`}: ${message}`;
}
