import type { IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { Book } from './Book';
import type { ConditionalFormat, ConditionalRule, RuleFormat } from './BookData';
import type { BookContext } from './BookContext';
import { columnLetters } from './cellAddress';
import type { ObjectsMutation } from './objectsMutation';
import { fromUniverRange, toUniverRange } from './univerRange';
import { hexColor } from './univerStyle';

/** Conditional formats, which the grid draws by rules of its own made from them. */
export function bookConditionalFormats(context: BookContext, objects: ObjectsMutation) {
  return {
    conditionalFormats: (sheetId) => {
      context.sheet(sheetId);
      return structuredClone(context.objects.sheets.get(sheetId)?.conditionalFormats ?? []);
    },
    setConditionalFormats: (sheetId, formats) => objects.set(sheetId, { conditionalFormats: formats }),
  } satisfies Partial<Book>;
}

/** Keeps the grid's rules in step with the book's, both ways. */
export class DrawnFormats {
  private isDrawing = false;

  constructor(
    private readonly context: BookContext,
    objects: ObjectsMutation,
    private readonly callsCustomFunction: (formula: string) => boolean,
  ) {
    objects.onChange(({ sheets }) => {
      for (const [sheetId, change] of Object.entries(sheets)) {
        if (change.conditionalFormats) this.draw(sheetId);
      }
    });
    context.onExecuted(({ id, params }) => {
      if (USER_MUTATIONS.has(id) && !this.isDrawing)
        this.readBack((params as { subUnitId: string }).subUnitId);
    });
  }

  drawAll(): void {
    for (const sheetId of this.context.objects.sheets.keys()) this.draw(sheetId);
  }

  private draw(sheetId: string): void {
    const { context } = this;
    const target = { unitId: context.unitId, subUnitId: sheetId };
    const model = context.injector.get(ConditionalFormattingRuleModel);
    const wanted = this.drawnRules(sheetId);
    const drawn = model.getSubunitRules(context.unitId, sheetId) ?? [];
    if (JSON.stringify(drawn) === JSON.stringify(wanted)) return;
    this.isDrawing = true;
    try {
      for (const { cfId } of [...drawn])
        context.mutate(DeleteConditionalRuleMutation.id, { ...target, cfId });
      // Each rule is added in front of the others.
      for (const rule of wanted.toReversed())
        context.mutate(AddConditionalRuleMutation.id, { ...target, rule });
    } finally {
      this.isDrawing = false;
    }
  }

  private drawnRules(sheetId: string): IConditionFormattingRule[] {
    const formats = this.context.objects.sheets.get(sheetId)?.conditionalFormats ?? [];
    return formats.flatMap((format) => {
      const rule = toUniverRule(format);
      // Excel never applies a rule that calls a custom function.
      if (!rule || ruleFormulas(format.rule).some(this.callsCustomFunction)) return [];
      return [
        { cfId: format.id, ranges: format.areas.map(toUniverRange), stopIfTrue: format.stopIfTrue, rule },
      ];
    });
  }

  /** Takes over what a person has changed in the grid. */
  private readBack(sheetId: string): void {
    const objects = this.context.objects.sheets.get(sheetId);
    if (!objects) return;
    const rules =
      this.context.injector
        .get(ConditionalFormattingRuleModel)
        .getSubunitRules(this.context.unitId, sheetId) ?? [];
    const known = new Map(objects.conditionalFormats.map((format) => [format.id, format]));
    const shown = rules.map((rule): ConditionalFormat => {
      const format = known.get(rule.cfId);
      const isSame = format && JSON.stringify(toUniverRule(format)) === JSON.stringify(rule.rule);
      return {
        id: rule.cfId,
        areas: rule.ranges.map(fromUniverRange),
        stopIfTrue: rule.stopIfTrue,
        rule: isSame ? format.rule : fromUniverRule(rule.rule),
      };
    });
    const undrawn = objects.conditionalFormats.filter(
      (format) => !toUniverRule(format) || ruleFormulas(format.rule).some(this.callsCustomFunction),
    );
    objects.conditionalFormats = [...shown, ...undrawn];
  }
}

const USER_MUTATIONS: ReadonlySet<string> = new Set([
  AddConditionalRuleMutation.id,
  SetConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  MoveConditionalRuleMutation.id,
]);

type UniverRule = IConditionFormattingRule['rule'];

function ruleFormulas(rule: ConditionalRule): string[] {
  if (rule.kind === 'formula') return [rule.formula];
  return rule.kind === 'cellValue' ? [rule.formula1, rule.formula2 ?? ''] : [];
}

function toUniverRule(format: ConditionalFormat): UniverRule | null {
  const { rule } = format;
  switch (rule.kind) {
    case 'cellValue':
      return cellValueRule(format, rule);
    case 'formula':
      return highlight(rule.format, { subType: CFSubRuleType.formula, value: withEquals(rule.formula) });
    case 'text':
      return highlight(rule.format, {
        subType: CFSubRuleType.text,
        operator: TEXT_OPERATORS[rule.operator],
        value: rule.text,
      });
    case 'colorScale':
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map(({ type, value, color }, index) => ({
          index,
          color,
          value: { type: POINT_TYPES[type.toLowerCase()] ?? CFValueType.num, ...pointValue(value) },
        })),
      };
    case 'dataBar':
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: { type: CFValueType.min },
          max: { type: CFValueType.max },
          isGradient: true,
          positiveColor: rule.color,
          nativeColor: '#FF0000',
        },
      };
    case 'opaque':
      return null;
  }
}

/** The engine compares with plain numbers; anything else is put as a formula about the first cell. */
function cellValueRule(
  { areas }: ConditionalFormat,
  rule: Extract<ConditionalRule, { kind: 'cellValue' }>,
): UniverRule | null {
  const operator = CFNumberOperator[rule.operator];
  const first = plainNumber(rule.formula1);
  const second = plainNumber(rule.formula2 ?? '');
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    if (first !== null && second !== null) {
      return highlight(rule.format, { subType: CFSubRuleType.number, operator, value: [first, second] });
    }
  } else if (first !== null) {
    return highlight(rule.format, { subType: CFSubRuleType.number, operator, value: first });
  }
  const area = areas[0];
  if (!area) return null;
  const cell = `${columnLetters(area.column)}${area.row + 1}`;
  const value = comparison(cell, rule);
  return highlight(rule.format, { subType: CFSubRuleType.formula, value });
}

function comparison(cell: string, rule: Extract<ConditionalRule, { kind: 'cellValue' }>): string {
  const one = `(${rule.formula1.replace(/^=/, '')})`;
  const two = `(${(rule.formula2 ?? '').replace(/^=/, '')})`;
  if (rule.operator === 'between') return `=AND(${cell}>=${one},${cell}<=${two})`;
  if (rule.operator === 'notBetween') return `=OR(${cell}<${one},${cell}>${two})`;
  return `=${cell}${COMPARISONS[rule.operator]}${one}`;
}

const COMPARISONS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
} as const;

const TEXT_OPERATORS = {
  contains: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
} as const;

const POINT_TYPES: Record<string, CFValueType> = {
  num: CFValueType.num,
  number: CFValueType.num,
  min: CFValueType.min,
  lowestvalue: CFValueType.min,
  max: CFValueType.max,
  highestvalue: CFValueType.max,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

function pointValue(value: string | undefined): { value?: number | string } {
  if (value === undefined || value === '') return {};
  return { value: plainNumber(value) ?? value };
}

function fromUniverRule(rule: UniverRule): ConditionalRule {
  if (rule.type === CFRuleType.dataBar && 'config' in rule && 'positiveColor' in rule.config) {
    return { kind: 'dataBar', color: rule.config.positiveColor };
  }
  if (rule.type === CFRuleType.colorScale) {
    const { config } = rule as Extract<UniverRule, { type: CFRuleType.colorScale }>;
    return {
      kind: 'colorScale',
      points: config.map(({ color, value }) => ({
        type: value.type,
        color: hexColor(color),
        ...(value.value !== undefined && { value: String(value.value) }),
      })),
    };
  }
  if (!('subType' in rule)) return { kind: 'opaque', type: rule.type };
  const format = fromUniverFormat(rule.style);
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { kind: 'formula', formula: rule.value, format };
    case CFSubRuleType.number: {
      const [formula1, formula2] = Array.isArray(rule.value) ? rule.value : [rule.value ?? 0];
      return {
        kind: 'cellValue',
        operator: rule.operator,
        formula1: String(formula1),
        ...(formula2 !== undefined && { formula2: String(formula2) }),
        format,
      };
    }
    case CFSubRuleType.text: {
      const operator = Object.entries(TEXT_OPERATORS).find(([, univer]) => univer === rule.operator)?.[0];
      if (operator)
        return {
          kind: 'text',
          operator: operator as keyof typeof TEXT_OPERATORS,
          text: rule.value ?? '',
          format,
        };
      return { kind: 'opaque', type: rule.operator };
    }
    default:
      return { kind: 'opaque', type: rule.subType };
  }
}

function highlight(format: RuleFormat, rule: object): UniverRule {
  return { type: CFRuleType.highlightCell, style: toUniverFormat(format), ...rule } as UniverRule;
}

function toUniverFormat({ fill, fontColor, bold, italic }: RuleFormat): IStyleBase {
  return {
    ...(fill && { bg: { rgb: fill } }),
    ...(fontColor && { cl: { rgb: fontColor } }),
    ...(bold && { bl: 1 }),
    ...(italic && { it: 1 }),
  };
}

function fromUniverFormat(style: IStyleBase): RuleFormat {
  return {
    ...(style.bg?.rgb && { fill: hexColor(style.bg.rgb) }),
    ...(style.cl?.rgb && { fontColor: hexColor(style.cl.rgb) }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
  };
}

function plainNumber(formula: string): number | null {
  const text = formula.replace(/^=/, '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
