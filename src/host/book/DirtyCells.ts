import type { IUnitRange } from '@univerjs/core';
import type { IFormulaDirtyData } from '@univerjs/engine-formula';

type Conversion = Partial<IFormulaDirtyData>;
type NestedFlags = Record<string, Record<string, unknown> | null | undefined>;

/** What has to be calculated anew: collected from changes until a calculation takes it. */
export class DirtyCells {
  private data = nothingDirty();
  private isDirty = false;

  get isEmpty(): boolean {
    return !this.isDirty;
  }

  add(change: Conversion): void {
    this.isDirty = true;
    const { data } = this;
    data.forceCalculation ||= change.forceCalculation ?? false;
    data.dirtyRanges.push(...(change.dirtyRanges ?? []));
    for (const key of MAPS) merge(data[key] as NestedFlags, change[key] as NestedFlags | undefined);
  }

  take(): IFormulaDirtyData {
    const taken = { ...this.data, dirtyRanges: joined(this.data.dirtyRanges) };
    this.data = nothingDirty();
    this.isDirty = false;
    return taken;
  }
}

const MAPS = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const;

function nothingDirty(): IFormulaDirtyData {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

/** The same cells in fewer ranges: the engine compares every formula with every range. */
function joined(ranges: IUnitRange[]): IUnitRange[] {
  const byColumns = new Map<string, IUnitRange[]>();
  for (const range of ranges) {
    const { startColumn, endColumn } = range.range;
    const key = JSON.stringify([range.unitId, range.sheetId, startColumn, endColumn]);
    const others = byColumns.get(key);
    if (others) others.push(range);
    else byColumns.set(key, [range]);
  }
  return [...byColumns.values()].flatMap(joinedRows);
}

function joinedRows(ranges: IUnitRange[]): IUnitRange[] {
  const sorted = ranges.toSorted((a, b) => a.range.startRow - b.range.startRow);
  const result: IUnitRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1)?.range;
    if (last && range.range.startRow <= last.endRow + 1) {
      last.endRow = Math.max(last.endRow, range.range.endRow);
    } else {
      result.push({ ...range, range: { ...range.range } });
    }
  }
  return result;
}

/** Adds flags two or more levels deep (unit, sheet, feature). */
function merge(into: NestedFlags, from: NestedFlags | undefined): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    const existing = into[key];
    if (isRecord(existing) && isRecord(value)) merge(existing as NestedFlags, value as NestedFlags);
    else if (isRecord(value)) into[key] = structuredClone(value);
    else if (value) into[key] = value;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
