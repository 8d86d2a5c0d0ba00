import type { Problem } from '../assessment/Problem';
import type { Label, Zone } from '../scoring/zone';
import type { LocatedProblem, RoleReading } from '../workbook/RoleInWorkbook';

/** What the command line says about one role; the shape of `--json`. */
export interface RoleReport {
  /** Job title, or the sheet's name where there is none. */
  readonly role: string;
  /** 0..100, one decimal; null while a problem stands in the way, like the figures below. */
  readonly aijri: number | null;
  readonly zone: Zone | null;
  readonly label: Label | null;
  /** 1..5 */
  readonly taskResistance: number | null;
  /** 0.54..9.24 */
  readonly raw: number | null;
  readonly problems: readonly ReportedProblem[];
}

export interface ReportedProblem {
  readonly severity: Problem['severity'];
  /** e.g. `'Digital Twins Engineer'!B12`; null when no cell can be named. */
  readonly cell: string | null;
  readonly message: string;
}

/** One report for every sheet that holds assessment tables, in the order of the sheets. */
export function roleReports(readings: readonly RoleReading[]): RoleReport[] {
  return readings.flatMap((reading) => {
    switch (reading.status) {
      case 'none':
        return [];
      case 'unreadable':
        return [{ role: reading.sheetName, ...NO_FIGURES, problems: reading.problems.map(reported) }];
      case 'role': {
        const { assessment, problems, score, sheetName } = reading.role;
        return [
          {
            role: assessment.role.jobTitle || sheetName,
            aijri: score?.aijri ?? null,
            zone: score?.zone ?? null,
            label: score?.label ?? null,
            taskResistance: score?.taskResistance ?? null,
            raw: score?.raw ?? null,
            problems: problems.map(reported),
          },
        ];
      }
    }
  });
}

const NO_FIGURES = { aijri: null, zone: null, label: null, taskResistance: null, raw: null } as const;

function reported({ severity, address, message }: LocatedProblem): ReportedProblem {
  return { severity, cell: address, message };
}
