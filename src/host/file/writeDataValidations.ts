import type { DataValidation } from '../book/BookData';
import { areasName } from './address';
import { VALIDATION_KINDS, type FileValidation } from './readDataValidations';
import { WORKSHEET_ORDER } from './SheetPart';
import { toStoredFormula } from './storedFormula';
import { removeEmptyExtension } from './writeConditionalFormats';
import { isSame } from './sameData';
import { child, children, createElement, ensureChild, remove, type Element } from './Xml';

/**
 * Writes a sheet's data validations; those that are as they were keep their element, those that only cover
 * other cells too.
 *
 * @param validations what readDataValidations gave for the same sheet
 * @returns whether anything was changed
 */
export function writeDataValidations(
  sheet: Element,
  validations: readonly FileValidation[],
  opened: readonly DataValidation[],
  current: readonly DataValidation[],
  functionNames: readonly string[],
): boolean {
  if (isSame(opened, current)) return false;
  const free = new Set(validations);
  const take = (matches: (known: FileValidation) => boolean) => {
    const found = [...free].find(matches);
    if (found) free.delete(found);
    return found;
  };
  const exact = current.map((validation) => take((known) => isSame(known.data, validation)));
  current.forEach((validation, index) => {
    if (exact[index]) return;
    const moved = take((known) => isSame({ ...known.data, areas: [] }, { ...validation, areas: [] }));
    if (!moved) return add(sheet, validation, functionNames);
    const extended = child(moved.element, 'sqref');
    if (extended) extended.textContent = areasName(validation.areas);
    else moved.element.setAttribute('sqref', areasName(validation.areas));
  });
  for (const { element } of free) {
    const list = element.parentNode as Element;
    remove(element);
    removeEmptyExtension(list);
  }
  const list = child(sheet, 'dataValidations');
  const count = children(list, 'dataValidation').length;
  if (count === 0) remove(list);
  else list?.setAttribute('count', String(count));
  return true;
}

function add(sheet: Element, validation: DataValidation, functionNames: readonly string[]): void {
  const { rule, prompt, error } = validation;
  const list = ensureChild(sheet, 'dataValidations', WORKSHEET_ORDER);
  const element = createElement(list, 'dataValidation', {
    type: fileKind(rule.kind),
    errorStyle: error.style === 'stop' ? null : error.style,
    operator: 'operator' in rule && rule.operator !== 'between' ? rule.operator : null,
    allowBlank: validation.ignoreBlanks ? 1 : null,
    // The attribute's name says the opposite of what it does.
    showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? 1 : null,
    showInputMessage: prompt.show ? 1 : null,
    showErrorMessage: error.show ? 1 : null,
    errorTitle: error.title || null,
    error: error.message || null,
    promptTitle: prompt.title || null,
    prompt: prompt.message || null,
    sqref: areasName(validation.areas),
  });
  for (const [index, formula] of formulas(rule).entries()) {
    const stored = toStoredFormula(formula, functionNames);
    element.appendChild(createElement(list, `formula${index + 1}`, {}, stored));
  }
  list.appendChild(element);
}

function fileKind(kind: DataValidation['rule']['kind']): string {
  if (kind === 'list' || kind === 'custom') return kind;
  return Object.entries(VALIDATION_KINDS).find(([, name]) => name === kind)?.[0] ?? kind;
}

function formulas(rule: DataValidation['rule']): string[] {
  if (rule.kind === 'list') {
    return [rule.source.startsWith('=') ? rule.source : `"${rule.source.replace(/"/g, '""')}"`];
  }
  if (rule.kind === 'custom') return [rule.formula];
  return rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
}
