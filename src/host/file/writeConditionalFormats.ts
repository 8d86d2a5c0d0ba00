import type { Area, ConditionalFormat, ConditionalRule } from '../book/BookData';
import { areasName, cellName } from './address';
import type { FileRule } from './readConditionalFormats';
import { WORKSHEET_ORDER } from './SheetPart';
import { toStoredFormula } from './storedFormula';
import type { StyleWriter } from './StyleWriter';
import { isSame } from './sameData';
import {
  NS,
  attribute,
  child,
  children,
  createElement,
  findAll,
  insertInOrder,
  remove,
  setAttribute,
  type Element,
} from './Xml';

/**
 * Writes a sheet's conditional formats: those that are as they were are left, with all their file has of
 * them; changed ones keep their place, new ones are added.
 *
 * @param rules what readConditionalFormats gave for the same sheet
 * @returns whether anything was changed
 */
export function writeConditionalFormats(
  sheet: Element,
  rules: readonly FileRule[],
  opened: readonly ConditionalFormat[],
  current: readonly ConditionalFormat[],
  styles: StyleWriter,
  functionNames: readonly string[],
): boolean {
  if (isSame(opened, current)) return false;
  const known = new Map(rules.map((rule) => [rule.data.id, rule]));
  const kept = new Set(current.map((format) => format.id));
  for (const rule of rules) if (!kept.has(rule.data.id)) removeRule(sheet, rule);
  const elements = current.flatMap((format) => {
    const file = known.get(format.id);
    if (!file && format.rule.kind === 'opaque') return [];
    const isRuleSame = file && isSame(file.data.rule, format.rule);
    if (file && (isRuleSame || format.rule.kind === 'opaque')) {
      if (!isSame(file.data.areas, format.areas)) moveRule(sheet, file, format.areas);
      setAttribute(file.rule, 'stopIfTrue', format.stopIfTrue ? 1 : null);
      return [file.rule];
    }
    if (file) removeRule(sheet, file);
    return [addRule(sheet, format, styles, functionNames)];
  });
  renumber(elements);
  return true;
}

function removeRule(sheet: Element, { rule, block }: FileRule): void {
  for (const twin of twinsOf(sheet, rule)) removeFrom(twin, twin.parentNode as Element);
  removeFrom(rule, block);
}

/** The same rule with newer looks, in the extension list. */
function twinsOf(sheet: Element, rule: Element): Element[] {
  const ids = new Set(findAll(rule, 'id').map((each) => each.textContent));
  if (ids.size === 0) return [];
  return findAll(sheet, 'cfRule').filter(
    (each) => each.namespaceURI === NS.x14 && ids.has(attribute(each, 'id')),
  );
}

function removeFrom(rule: Element, block: Element): void {
  remove(rule);
  if (children(block, 'cfRule').length > 0) return;
  const list = block.parentNode as Element;
  remove(block);
  removeEmptyExtension(list);
}

/** An extension without content would be reported as damage. */
export function removeEmptyExtension(list: Element): void {
  if (list.namespaceURI !== NS.x14 || children(list).length > 0) return;
  const extension = list.parentNode as Element;
  const extensions = extension.parentNode as Element;
  remove(extension);
  if (children(extensions).length === 0) remove(extensions);
}

/** Gives a rule other areas, apart from the rules it shared them with. */
function moveRule(sheet: Element, { rule, block }: FileRule, areas: readonly Area[]): void {
  for (const twin of twinsOf(sheet, rule)) setAreas(alone(twin, twin.parentNode as Element), areas);
  setAreas(alone(rule, block), areas);
}

function alone(rule: Element, block: Element): Element {
  if (children(block, 'cfRule').length === 1) return block;
  const copy = block.cloneNode(true) as Element;
  for (const each of children(copy, 'cfRule')) remove(each);
  copy.insertBefore(rule, copy.firstChild);
  block.parentNode?.insertBefore(copy, block.nextSibling);
  return copy;
}

function setAreas(block: Element, areas: readonly Area[]): void {
  const extended = child(block, 'sqref');
  if (extended) extended.textContent = areasName(areas);
  else block.setAttribute('sqref', areasName(areas));
}

function addRule(
  sheet: Element,
  format: ConditionalFormat,
  styles: StyleWriter,
  functionNames: readonly string[],
): Element {
  const block = createElement(sheet, 'conditionalFormatting', { sqref: areasName(format.areas) });
  const first = format.areas[0];
  const cell = first ? cellName(first.row, first.column) : 'A1';
  const rule = ruleElement(sheet, format.rule, cell, functionNames);
  if ('format' in format.rule) setAttribute(rule, 'dxfId', styles.ruleNumber(format.rule.format));
  setAttribute(rule, 'stopIfTrue', format.stopIfTrue ? 1 : null);
  block.appendChild(rule);
  insertInOrder(sheet, block, WORKSHEET_ORDER);
  return rule;
}

function ruleElement(
  sheet: Element,
  rule: ConditionalRule,
  cell: string,
  functionNames: readonly string[],
): Element {
  const make = (type: string, attributes: Record<string, string>, formulas: readonly string[]) => {
    const element = createElement(sheet, 'cfRule', { type, ...attributes });
    for (const formula of formulas) {
      element.appendChild(createElement(sheet, 'formula', {}, toStoredFormula(formula, functionNames)));
    }
    return element;
  };
  switch (rule.kind) {
    case 'cellValue': {
      const formulas = rule.formula2 === undefined ? [rule.formula1] : [rule.formula1, rule.formula2];
      return make('cellIs', { operator: rule.operator }, formulas);
    }
    case 'formula':
      return make('expression', {}, [rule.formula]);
    case 'text': {
      const text = `"${rule.text.replace(/"/g, '""')}"`;
      const [type, operator, formula] = {
        contains: ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${text},${cell})))`],
        notContains: ['notContainsText', 'notContains', `ISERROR(SEARCH(${text},${cell}))`],
        beginsWith: ['beginsWith', 'beginsWith', `LEFT(${cell},LEN(${text}))=${text}`],
        endsWith: ['endsWith', 'endsWith', `RIGHT(${cell},LEN(${text}))=${text}`],
      }[rule.operator] as [string, string, string];
      return make(type, { operator, text: rule.text }, [formula]);
    }
    case 'colorScale': {
      const element = make('colorScale', {}, []);
      const scale = createElement(sheet, 'colorScale');
      for (const { type, value } of rule.points) {
        scale.appendChild(createElement(sheet, 'cfvo', { type, val: value }));
      }
      for (const { color } of rule.points) {
        scale.appendChild(
          createElement(sheet, 'color', { rgb: `FF${color.replace('#', '').toUpperCase()}` }),
        );
      }
      element.appendChild(scale);
      return element;
    }
    case 'dataBar': {
      const element = make('dataBar', {}, []);
      const bar = createElement(sheet, 'dataBar');
      bar.appendChild(createElement(sheet, 'cfvo', { type: 'min' }));
      bar.appendChild(createElement(sheet, 'cfvo', { type: 'max' }));
      const rgb = `FF${rule.color.replace('#', '').toUpperCase()}`;
      bar.appendChild(createElement(sheet, 'color', { rgb }));
      element.appendChild(bar);
      return element;
    }
    case 'opaque':
      throw new TypeError('A rule that is not modelled stays in the file; it cannot be made.');
  }
}

/** Priorities in the order of the list, unless they stand in it already. */
function renumber(rules: readonly Element[]): void {
  const numbers = rules.map((rule) => Number(attribute(rule, 'priority') ?? NaN));
  const isOrdered = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number));
  if (isOrdered && !numbers.some(Number.isNaN)) return;
  rules.forEach((rule, index) => rule.setAttribute('priority', String(index + 1)));
}
