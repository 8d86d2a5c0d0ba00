import type { SheetData } from '../book/BookData';
import { MAX_COLUMNS, parseArea, parseAreas } from './address';
import { gridMeasures, shownWidth } from './gridMeasures';
import type { Package } from './Package';
import { readPageSetup } from './pageSetupXml';
import { readCells, type CellContext } from './readCells';
import { readCharts } from './readCharts';
import { readConditionalFormats, type RuleContext } from './readConditionalFormats';
import { readDataValidations } from './readDataValidations';
import { readTable } from './readTable';
import { splitSheet, type SheetEntry } from './SheetPart';
import { attribute, child, children, flag, integer, root, type Element } from './Xml';

/** A worksheet as data. */
export function readSheet(file: Package, entry: SheetEntry, context: CellContext & RuleContext): SheetData {
  const text = file.text(entry.part);
  const { cells, rows } = readCells(text, entry.part, context);
  const sheet = root(splitSheet(text, entry.part).frame);
  const view = children(child(sheet, 'sheetViews'), 'sheetView')[0];
  const columns = readColumns(sheet);
  return {
    id: entry.id,
    name: entry.name,
    visibility: visibility(attribute(entry.element, 'state')),
    tabColor: context.colors.color(child(child(sheet, 'sheetPr'), 'tabColor')) ?? null,
    cells,
    merges: children(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
      (each) => parseArea(attribute(each, 'ref') ?? '') ?? [],
    ),
    columns,
    rows,
    frozen: readFrozen(child(view, 'pane')),
    showGridlines: flag(view, 'showGridLines', true),
    selection: readSelection(view),
    tables: file
      .related(entry.part, 'table')
      .map((each) => readTable(root(file.read(each.target)), context.functionNames)),
    conditionalFormats: readConditionalFormats(sheet, context).map((each) => each.data),
    dataValidations: readDataValidations(sheet, context.functionNames).map((each) => each.data),
    charts: readCharts(file, entry.part, gridMeasures(columns, rows)),
    protection: readProtection(child(sheet, 'sheetProtection')),
    pageSetup: readPageSetup(sheet),
  };
}

function visibility(state: string | null): SheetData['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

export function readColumns(sheet: Element): SheetData['columns'] {
  const columns: SheetData['columns'] = {};
  for (const each of children(child(sheet, 'cols'), 'col')) {
    const first = (integer(each, 'min') ?? 1) - 1;
    const last = Math.min((integer(each, 'max') ?? 1) - 1, MAX_COLUMNS - 1);
    const width = integer(each, 'width');
    const style = integer(each, 'style') ?? 0;
    const hidden = flag(each, 'hidden');
    for (let column = Math.max(first, 0); column <= last; column++) {
      columns[column] = {
        ...(width !== null ? { width: shownWidth(width) } : {}),
        ...(hidden ? { hidden: true } : {}),
        ...(style > 0 ? { style } : {}),
      };
    }
  }
  return columns;
}

function readFrozen(pane: Element | null): SheetData['frozen'] {
  if (!pane || !(attribute(pane, 'state') ?? '').startsWith('frozen')) return { rows: 0, columns: 0 };
  return { rows: integer(pane, 'ySplit') ?? 0, columns: integer(pane, 'xSplit') ?? 0 };
}

function readSelection(view: Element | undefined): SheetData['selection'] {
  const selections = children(view, 'selection');
  const active = attribute(child(view, 'pane'), 'activePane') ?? 'topLeft';
  const selection =
    selections.find((each) => (attribute(each, 'pane') ?? 'topLeft') === active) ?? selections[0];
  const areas = parseAreas(attribute(selection, 'sqref') ?? attribute(selection, 'activeCell') ?? '');
  return areas[integer(selection, 'activeCellId') ?? 0] ?? areas[0] ?? null;
}

/** The attributes by which a file locks what Office.js names as allowed. */
export const PROTECTION_OPTIONS: readonly { option: string; attribute: string; lockedByDefault: boolean }[] =
  [
    { option: 'allowAutoFilter', attribute: 'autoFilter', lockedByDefault: true },
    { option: 'allowDeleteColumns', attribute: 'deleteColumns', lockedByDefault: true },
    { option: 'allowDeleteRows', attribute: 'deleteRows', lockedByDefault: true },
    { option: 'allowEditObjects', attribute: 'objects', lockedByDefault: false },
    { option: 'allowEditScenarios', attribute: 'scenarios', lockedByDefault: false },
    { option: 'allowFormatCells', attribute: 'formatCells', lockedByDefault: true },
    { option: 'allowFormatColumns', attribute: 'formatColumns', lockedByDefault: true },
    { option: 'allowFormatRows', attribute: 'formatRows', lockedByDefault: true },
    { option: 'allowInsertColumns', attribute: 'insertColumns', lockedByDefault: true },
    { option: 'allowInsertHyperlinks', attribute: 'insertHyperlinks', lockedByDefault: true },
    { option: 'allowInsertRows', attribute: 'insertRows', lockedByDefault: true },
    { option: 'allowPivotTables', attribute: 'pivotTables', lockedByDefault: true },
    { option: 'allowSort', attribute: 'sort', lockedByDefault: true },
  ];

function readProtection(element: Element | null): SheetData['protection'] {
  if (!element || !flag(element, 'sheet')) return null;
  const options: Record<string, boolean> = {};
  for (const { option, attribute: name, lockedByDefault } of PROTECTION_OPTIONS) {
    options[option] = !flag(element, name, lockedByDefault);
  }
  const password = attribute(element, 'password') !== null || attribute(element, 'hashValue') !== null;
  return { password, options };
}
