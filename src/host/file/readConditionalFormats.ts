import type { ConditionalFormat, ConditionalRule, RuleFormat } from '../book/BookData';
import { parseAreas } from './address';
import { readRuleFormat } from './readStyles';
import { fromStoredFormula } from './storedFormula';
import type { ThemeColors } from './ThemeColors';
import { NS, attribute, child, children, findAll, flag, integer, type Element } from './Xml';

export interface RuleContext {
  colors: ThemeColors;
  /** Formats that rules name by number. */
  formats: readonly RuleFormat[];
  functionNames: readonly string[];
}

/** A rule of a sheet with the elements it stands in. */
export interface FileRule {
  data: ConditionalFormat;
  rule: Element;
  block: Element;
  priority: number;
}

/** The conditional formats of a sheet, the one applied first first; also those in the newer extension list. */
export function readConditionalFormats(worksheet: Element, context: RuleContext): FileRule[] {
  const found: FileRule[] = [];
  children(worksheet, 'conditionalFormatting').forEach((block, blockIndex) => {
    children(block, 'cfRule').forEach((rule, ruleIndex) => {
      found.push(
        fileRule(block, rule, attribute(block, 'sqref') ?? '', `rule-${blockIndex}-${ruleIndex}`, context),
      );
    });
  });
  const twins = new Set(
    found.flatMap(({ rule }) => findAll(rule, 'id').map((each) => each.textContent ?? '')),
  );
  extensionBlocks(worksheet, 'conditionalFormatting').forEach((block, blockIndex) => {
    const areas = child(block, 'sqref')?.textContent ?? '';
    children(block, 'cfRule').forEach((rule, ruleIndex) => {
      // A data bar stands twice: plain for old readers, in the extension with its newer looks.
      if (twins.has(attribute(rule, 'id') ?? '')) return;
      found.push(fileRule(block, rule, areas, `ext-rule-${blockIndex}-${ruleIndex}`, context));
    });
  });
  return found.sort((one, other) => one.priority - other.priority);
}

/** The elements of one kind in the sheet's extension list. */
export function extensionBlocks(worksheet: Element, localName: string): Element[] {
  return children(child(worksheet, 'extLst'), 'ext').flatMap((extension) =>
    findAll(extension, localName).filter((each) => each.namespaceURI === NS.x14),
  );
}

function fileRule(block: Element, rule: Element, areas: string, id: string, context: RuleContext): FileRule {
  return {
    block,
    rule,
    priority: integer(rule, 'priority') ?? Number.MAX_SAFE_INTEGER,
    data: {
      id,
      areas: parseAreas(areas),
      rule: readRule(rule, context),
      stopIfTrue: flag(rule, 'stopIfTrue'),
    },
  };
}

function readRule(rule: Element, context: RuleContext): ConditionalRule {
  const type = attribute(rule, 'type') ?? '';
  const formulas = [...children(rule, 'formula'), ...children(rule, 'f')].map((each) =>
    fromStoredFormula(each.textContent ?? '', context.functionNames),
  );
  const [first, second] = formulas;
  const format = ruleFormat(rule, context);
  switch (type) {
    case 'cellIs': {
      const operator = CELL_OPERATORS[attribute(rule, 'operator') ?? ''];
      if (!operator || first === undefined) break;
      return {
        kind: 'cellValue',
        operator,
        formula1: first,
        ...(second ? { formula2: second } : {}),
        format,
      };
    }
    case 'expression':
      if (first === undefined) break;
      return { kind: 'formula', formula: first, format };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const text = attribute(rule, 'text');
      if (text === null) break;
      return { kind: 'text', operator: TEXT_OPERATORS[type] as 'contains', text, format };
    }
    case 'colorScale': {
      const scale = child(rule, 'colorScale');
      const colors = children(scale, 'color').map((each) => context.colors.color(each) ?? '#000000');
      const points = children(scale, 'cfvo').map((each, index) => ({
        type: attribute(each, 'type') ?? 'num',
        ...(attribute(each, 'val') === null ? {} : { value: attribute(each, 'val') as string }),
        color: colors[index] ?? '#000000',
      }));
      if (points.length === 0 || rule.namespaceURI === NS.x14) break;
      return { kind: 'colorScale', points };
    }
    case 'dataBar': {
      const color = context.colors.color(child(child(rule, 'dataBar'), 'color'));
      if (color && rule.namespaceURI !== NS.x14) return { kind: 'dataBar', color };
      break;
    }
  }
  return { kind: 'opaque', type };
}

function ruleFormat(rule: Element, context: RuleContext): RuleFormat {
  const inline = child(rule, 'dxf');
  if (inline) return readRuleFormat(inline, context.colors);
  const number = integer(rule, 'dxfId');
  return number === null ? {} : { ...context.formats[number] };
}

const CELL_OPERATORS: Record<string, Extract<ConditionalRule, { kind: 'cellValue' }>['operator']> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThanOrEqual: 'lessThanOrEqual',
};

const TEXT_OPERATORS: Record<string, Extract<ConditionalRule, { kind: 'text' }>['operator']> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};
