import type {
  LocatedProblem,
  RoleInWorkbook,
  RoleReading,
  WriteReport,
} from '../../../src/workbook/RoleInWorkbook';
import type { PaneWorkbook } from '../../../src/taskpane/PaneWorkbook';

/** A workbook of plain data: what the pane reads can be changed, what it asks for is kept. */
export class StoryWorkbook implements PaneWorkbook {
  readonly selected: string[] = [];
  readonly inserted: { title: string; seniority: string }[] = [];
  /** Messages of the problems fixed, by press of a button. */
  readonly fixed: string[][] = [];
  scored = 0;
  undone = 0;
  /** How long a write takes, milliseconds. */
  writeTakes = 0;
  /** Thrown by the next write or selection. */
  failure: Error | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private reading: RoleReading | Error) {}

  /** Somebody edits the sheet, or goes to another one. */
  show(reading: RoleReading | Error): void {
    this.reading = reading;
    for (const listener of this.listeners) listener();
  }

  /** From now on the sheet can be read, which no event tells. */
  recover(reading: RoleReading | Error): void {
    this.reading = reading;
  }

  async readActiveRole(): Promise<RoleReading> {
    if (this.reading instanceof Error) throw this.reading;
    return this.reading;
  }

  async watchActiveRole(onChange: () => void): Promise<() => Promise<void>> {
    this.listeners.add(onChange);
    return async () => void this.listeners.delete(onChange);
  }

  async scoreRoleSheet(role: RoleInWorkbook): Promise<WriteReport> {
    await this.work();
    this.scored += 1;
    const address = `'${role.sheetName}'!F3`;
    return {
      sentence: `Wrote 7 cells of Tasks, 5 cells of Result and the colours of the zones into “${role.sheetName}”.`,
      changes: [{ address, before: '', after: String(role.score?.aijri) }],
      kept: [],
    };
  }

  async fixProblems(role: RoleInWorkbook, problems: readonly LocatedProblem[]): Promise<WriteReport> {
    await this.work();
    this.fixed.push(problems.map(({ message }) => message));
    const left = role.problems.filter((problem) => !problems.includes(problem));
    this.show({ status: 'role', role: { ...role, problems: left } });
    return {
      sentence: `Fixed ${problems.length} cells of “${role.sheetName}”.`,
      changes: problems.map(({ address }) => ({ address: address ?? '', before: '', after: 'fixed' })),
      kept: [],
    };
  }

  async undoLastWrite(): Promise<WriteReport> {
    await this.work();
    this.undone += 1;
    return { sentence: 'Undid the last score of “Digital Twins Engineer”.', changes: [], kept: [] };
  }

  async insertAssessmentTables(title: string, seniority: string): Promise<WriteReport> {
    await this.work();
    this.inserted.push({ title, seniority });
    return { sentence: `Inserted the tables of “${title}”.`, changes: [], kept: [] };
  }

  async selectAddress(address: string): Promise<void> {
    await this.work();
    this.selected.push(address);
  }

  private async work(): Promise<void> {
    if (this.writeTakes > 0) await new Promise((resolve) => setTimeout(resolve, this.writeTakes));
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
  }
}
