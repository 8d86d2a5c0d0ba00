import type { WrittenScore } from './lastWrite';
import { insertedAddress, type ScoreSituation } from './planScoreWork';
import type { CellChange, LocatedProblem, WriteReport } from './RoleInWorkbook';
import type { ScoreWritten } from './writeScore';

/**
 * What scoring a role did, for the user.
 *
 * @param written null = there was nothing to write
 */
export function scoreReport(
  { role, score, plan }: ScoreSituation,
  written: ScoreWritten | null,
): WriteReport {
  const figures = `AIJRI ${score.aijri.toFixed(1)}, ${score.label}`;
  const kept = [...plan.kept, ...(written?.overtaken ?? []).map(overtakenProblem)];
  const stays =
    kept.length === 0 ? '' : ` ${counted(kept.length, 'cell')} that somebody typed in stayed as typed.`;
  if (!written) {
    const sentence = `“${role.sheetName}” already shows ${figures}: nothing was written.${stays}`;
    return { sentence, changes: [], kept };
  }
  const { record } = written;
  const parts = [
    ...record.columns
      .filter(({ cells }) => cells.length > 0)
      .map(({ tableName, cells }) => `${counted(cells.length, 'cell')} of ${tableName}`),
    ...(record.inserted ? [`the table “${record.inserted.name}”`] : []),
    ...(record.colours ? ['the colours of the zones'] : []),
  ];
  return {
    sentence: `Wrote ${listed(parts)} into “${role.sheetName}”: ${figures}.${stays}`,
    changes: changesOf(record),
    kept,
  };
}

function changesOf(record: WrittenScore): CellChange[] {
  const cells = record.columns.flatMap((column) => column.cells);
  return [
    ...cells.map(({ address, before, after }) => ({ address, before: String(before), after: String(after) })),
    ...(record.inserted
      ? [
          {
            address: insertedAddress(record.sheetName, record.inserted),
            before: '',
            after: record.inserted.name,
          },
        ]
      : []),
  ];
}

function overtakenProblem({ address, before, after }: ScoreWritten['overtaken'][number]): LocatedProblem {
  return {
    severity: 'warning',
    place: { table: 'Result' },
    message: `${String(before)} was typed here meanwhile; the ratings give ${String(after)}.`,
    address,
  };
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
