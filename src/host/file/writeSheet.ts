import type { SheetData } from '../book/BookData';
import { ensureDynamicArrays } from './dynamicArrays';
import type { Movement } from './Movement';
import { moveInSheet, moveParts } from './moveUnmodelled';
import type { Package } from './Package';
import { readConditionalFormats, type RuleContext } from './readConditionalFormats';
import { readDataValidations } from './readDataValidations';
import type { SheetChanges } from './SheetChanges';
import { joinSheet, splitSheet, type SheetEntry } from './SheetPart';
import type { StyleWriter } from './StyleWriter';
import { writeCells } from './writeCells';
import { writeCharts } from './writeCharts';
import { writeConditionalFormats } from './writeConditionalFormats';
import { writeDataValidations } from './writeDataValidations';
import { writeSheetFrame } from './writeSheetFrame';
import { writeTables } from './writeTables';
import { findAll, root, setAttribute } from './Xml';

export interface SheetWriteContext {
  rules: RuleContext;
  styles: StyleWriter;
  functionNames: readonly string[];
  movement: Movement;
  changes: SheetChanges;
  /** Whether the sheet is in front; null = as it was. */
  isInFront: boolean | null;
}

/**
 * Writes what changed on one sheet. The text of its part is kept where it can be: cells are patched in it,
 * and what stands around them is written anew only when something there changed.
 *
 * @returns whether the order of calculation may be another
 */
export function writeSheet(
  file: Package,
  entry: SheetEntry,
  opened: SheetData,
  current: SheetData,
  context: SheetWriteContext,
): boolean {
  const { movement, styles, functionNames, rules } = context;
  const split = splitSheet(file.text(entry.part), entry.part);
  const sheet = root(split.frame);
  const written = writeCells(split.data, opened, current, {
    part: entry.part,
    prefix: sheet.prefix ? `${sheet.prefix}:` : '',
    functionNames,
    styles,
    movement,
    dynamicArray: () => ensureDynamicArrays(file),
  });
  const untouched = sheet.toString();
  const fileRules = readConditionalFormats(sheet, rules);
  const validations = readDataValidations(sheet, functionNames);
  if (!context.changes.isNone) moveInSheet(sheet, entry, movement, context.changes);
  moveParts(file, entry, movement);
  const isDataChanged = written.data !== split.data;
  writeSheetFrame(sheet, opened, current, styles, {
    cells: isDataChanged,
    columnPlaces: !movement.isNone,
  });
  writeConditionalFormats(
    sheet,
    fileRules,
    opened.conditionalFormats,
    current.conditionalFormats,
    styles,
    functionNames,
  );
  writeDataValidations(sheet, validations, opened.dataValidations, current.dataValidations, functionNames);
  writeCharts(file, entry, sheet, opened, current);
  writeTables(file, entry, sheet, opened, current, functionNames);
  if (context.isInFront !== null) {
    for (const view of findAll(sheet, 'sheetView'))
      setAttribute(view, 'tabSelected', context.isInFront ? 1 : null);
  }
  if (sheet.toString() !== untouched) file.set(entry.part, joinSheet(split.frame, written.data));
  else if (isDataChanged) file.set(entry.part, split.before + written.data + split.after);
  return written.changedFormulas;
}
