import {
  DataValidationErrorStyle,
  type DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/data-validation';
import type { Book } from './Book';
import type { DataValidation } from './BookData';
import type { BookContext } from './BookContext';
import type { ObjectsMutation } from './objectsMutation';
import { fromUniverRange, toUniverRange } from './univerRange';

/** Data validation, which the grid enforces by rules of its own made from it. */
export function bookDataValidations(context: BookContext, objects: ObjectsMutation) {
  return {
    dataValidations: (sheetId) => {
      context.sheet(sheetId);
      return structuredClone(context.objects.sheets.get(sheetId)?.dataValidations ?? []);
    },
    setDataValidations: (sheetId, validations) => objects.set(sheetId, { dataValidations: validations }),
  } satisfies Partial<Book>;
}

/** Keeps the grid's rules in step with the book's, both ways. */
export class DrawnValidations {
  private isDrawing = false;
  private ruleCount = 0;
  /** The book's validation and the rule made from it, by the rule's id. */
  private readonly drawn = new Map<string, { validation: DataValidation; text: string }>();

  constructor(
    private readonly context: BookContext,
    objects: ObjectsMutation,
  ) {
    objects.onChange(({ sheets }) => {
      for (const [sheetId, change] of Object.entries(sheets)) {
        if (change.dataValidations) this.draw(sheetId);
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
    const validations = context.objects.sheets.get(sheetId)?.dataValidations ?? [];
    const old = this.rules(sheetId);
    const isSame =
      old.length === validations.length &&
      old.every((rule, i) => ruleText(rule) === ruleText(toUniverRule(validations[i]!, rule.uid)));
    if (isSame) return;
    this.isDrawing = true;
    try {
      if (old.length > 0) {
        context.mutate(RemoveDataValidationMutation.id, { ...target, ruleId: old.map(({ uid }) => uid) });
      }
      const rules = validations.map((validation) => {
        const rule = toUniverRule(validation, `validation${++this.ruleCount}`);
        this.drawn.set(rule.uid, { validation: structuredClone(validation), text: ruleText(rule) });
        return rule;
      });
      if (rules.length > 0) context.mutate(AddDataValidationMutation.id, { ...target, rule: rules });
    } finally {
      this.isDrawing = false;
    }
  }

  /** Takes over what a person has changed in the grid. */
  private readBack(sheetId: string): void {
    const objects = this.context.objects.sheets.get(sheetId);
    if (!objects) return;
    objects.dataValidations = this.rules(sheetId).flatMap((rule) => {
      const known = this.drawn.get(rule.uid);
      const areas = rule.ranges.map(fromUniverRange);
      const isSame =
        known && ruleText({ ...rule, ranges: [] }) === ruleText({ ...JSON.parse(known.text), ranges: [] });
      const validation = isSame ? known.validation : fromUniverRule(rule);
      return validation ? [{ ...structuredClone(validation), areas }] : [];
    });
  }

  private rules(sheetId: string): ISheetDataValidationRule[] {
    return this.context.injector
      .get(DataValidationModel)
      .getRules(this.context.unitId, sheetId) as ISheetDataValidationRule[];
  }
}

const USER_MUTATIONS: ReadonlySet<string> = new Set([
  AddDataValidationMutation.id,
  RemoveDataValidationMutation.id,
  UpdateDataValidationMutation.id,
]);

function ruleText({ uid: _, ...rule }: ISheetDataValidationRule): string {
  return JSON.stringify(rule, Object.keys({ ...rule, ...RANGE_KEYS }).sort());
}

const RANGE_KEYS = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

const KINDS = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
} as const;

const ERROR_STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

function toUniverRule(validation: DataValidation, uid: string): ISheetDataValidationRule {
  const { prompt, error } = validation;
  return {
    uid,
    ranges: validation.areas.map(toUniverRange),
    allowBlank: validation.ignoreBlanks,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: error.show,
    errorStyle: ERROR_STYLES[error.style],
    errorTitle: error.title,
    error: error.message,
    ...toUniverCriterion(validation.rule),
  };
}

function toUniverCriterion(rule: DataValidation['rule']): Pick<ISheetDataValidationRule, 'type'> {
  if (rule.kind === 'list') {
    const criterion = {
      type: DataValidationType.LIST,
      formula1: rule.source,
      showDropDown: rule.inCellDropDown,
    };
    return criterion;
  }
  if (rule.kind === 'custom') {
    const formula1 = rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`;
    return { type: DataValidationType.CUSTOM, ...{ formula1 } };
  }
  const operator = (rule.operator.charAt(0).toLowerCase() + rule.operator.slice(1)) as DataValidationOperator;
  const criterion = {
    operator,
    formula1: rule.formula1,
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
  };
  return { type: KINDS[rule.kind], ...criterion };
}

function fromUniverRule(rule: ISheetDataValidationRule): DataValidation | null {
  const criterion = fromUniverCriterion(rule);
  if (!criterion) return null;
  const style = Object.entries(ERROR_STYLES).find(([, univer]) => univer === rule.errorStyle)?.[0];
  return {
    areas: rule.ranges.map(fromUniverRange),
    rule: criterion,
    ignoreBlanks: rule.allowBlank ?? true,
    prompt: {
      show: rule.showInputMessage ?? false,
      title: rule.promptTitle ?? '',
      message: rule.prompt ?? '',
    },
    error: {
      show: rule.showErrorMessage ?? true,
      style: (style as keyof typeof ERROR_STYLES | undefined) ?? 'stop',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    },
  };
}

/** null for what Excel does not have, such as check boxes */
function fromUniverCriterion(rule: ISheetDataValidationRule): DataValidation['rule'] | null {
  const formula1 = rule.formula1 ?? '';
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE) {
    return { kind: 'list', source: formula1, inCellDropDown: rule.showDropDown ?? true };
  }
  if (rule.type === DataValidationType.CUSTOM) return { kind: 'custom', formula: formula1 };
  const kind = Object.entries(KINDS).find(([, univer]) => univer === rule.type)?.[0];
  if (!kind) return null;
  return {
    kind: kind as keyof typeof KINDS,
    operator: rule.operator ?? 'between',
    formula1,
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
  };
}
