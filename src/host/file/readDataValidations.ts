import type { DataValidation } from '../book/BookData';
import { parseAreas } from './address';
import { extensionBlocks } from './readConditionalFormats';
import { fromStoredFormula } from './storedFormula';
import { attribute, child, children, descend, flag, type Element } from './Xml';

/** A validation of a sheet with the element it stands in. */
export interface FileValidation {
  data: DataValidation;
  element: Element;
}

/** The data validations of a sheet, also those in the newer extension list; those of no rule are left out. */
export function readDataValidations(worksheet: Element, functionNames: readonly string[]): FileValidation[] {
  const plain = children(child(worksheet, 'dataValidations'), 'dataValidation');
  const extended = extensionBlocks(worksheet, 'dataValidation');
  return [...plain, ...extended].flatMap((element) => {
    const rule = readRule(element, functionNames);
    if (!rule) return [];
    const areas = attribute(element, 'sqref') ?? child(element, 'sqref')?.textContent ?? '';
    return [
      {
        element,
        data: {
          areas: parseAreas(areas),
          rule,
          ignoreBlanks: flag(element, 'allowBlank'),
          prompt: {
            show: flag(element, 'showInputMessage'),
            title: attribute(element, 'promptTitle') ?? '',
            message: attribute(element, 'prompt') ?? '',
          },
          error: {
            show: flag(element, 'showErrorMessage'),
            style: errorStyle(attribute(element, 'errorStyle')),
            title: attribute(element, 'errorTitle') ?? '',
            message: attribute(element, 'error') ?? '',
          },
        },
      },
    ];
  });
}

/** Kinds of rule by the names the file has for them. */
export const VALIDATION_KINDS: Record<string, 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time'> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};

function readRule(element: Element, functionNames: readonly string[]): DataValidation['rule'] | null {
  const type = attribute(element, 'type') ?? 'none';
  const first = formulaText(element, 'formula1');
  const second = formulaText(element, 'formula2');
  if (first === null) return null;
  if (type === 'list') {
    return {
      kind: 'list',
      source: /^".*"$/s.test(first)
        ? first.slice(1, -1).replace(/""/g, '"')
        : fromStoredFormula(first, functionNames),
      // The attribute's name says the opposite of what it does: 1 hides the arrow.
      inCellDropDown: !flag(element, 'showDropDown'),
    };
  }
  if (type === 'custom') return { kind: 'custom', formula: fromStoredFormula(first, functionNames) };
  const kind = VALIDATION_KINDS[type];
  if (!kind) return null;
  return {
    kind,
    operator: attribute(element, 'operator') ?? 'between',
    formula1: operand(first, functionNames),
    ...(second === null ? {} : { formula2: operand(second, functionNames) }),
  };
}

/** A number as it is, anything else as a formula. */
function operand(stored: string, functionNames: readonly string[]): string {
  return stored.trim() !== '' && Number.isFinite(Number(stored))
    ? stored
    : fromStoredFormula(stored, functionNames);
}

function formulaText(element: Element, name: string): string | null {
  const formula = child(element, name);
  return formula ? (descend(formula, 'f') ?? formula).textContent : null;
}

function errorStyle(style: string | null): DataValidation['error']['style'] {
  return style === 'warning' || style === 'information' ? style : 'stop';
}
