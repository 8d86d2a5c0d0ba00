import { DataValidationModel } from '@univerjs/data-validation';
import { DataValidationType, ICommandService, type Injector } from '@univerjs/core';
import { UpdateDataValidationMutation, UpdateRuleType } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { Book } from '../../../src/host/book/Book';
import type { ConditionalFormat, DataValidation } from '../../../src/host/book/BookData';
import { createBook } from '../../../src/host/book/createBook';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import { tasksData } from './openTasksBook';

const AREA = { row: 1, column: 1, rows: 5, columns: 1 };
const RANGE = { startRow: 1, startColumn: 1, endRow: 5, endColumn: 1 };

const GREATER: ConditionalFormat = {
  id: 'greater',
  areas: [AREA],
  stopIfTrue: false,
  rule: { kind: 'cellValue', operator: 'greaterThan', formula1: '0.5', format: { fill: '#FFC7CE' } },
};
const FORMULA: ConditionalFormat = {
  ...GREATER,
  id: 'formula',
  rule: { kind: 'formula', formula: '=$C2>9', format: { bold: true } },
};
const CUSTOM: ConditionalFormat = {
  ...GREATER,
  id: 'custom',
  rule: { kind: 'formula', formula: '=ACME.CHECK(B2)', format: { bold: true } },
};
const LIST: DataValidation = {
  areas: [{ ...AREA, column: 3 }],
  rule: { kind: 'list', source: 'Office,People', inCellDropDown: true },
  ignoreBlanks: true,
  prompt: { show: false, title: '', message: '' },
  error: { show: true, style: 'stop', title: '', message: '' },
};

describe('rules in the grid', () => {
  let book: Book;
  let sheetId: string;
  let injector: Injector;
  let unitId: string;

  beforeEach(() => {
    const engine = headlessEngine();
    injector = engine.univer.__getInjector();
    book = createBook(tasksData(), engine);
    sheetId = book.sheets()[0]!.id;
    book.setConditionalFormats(sheetId, [GREATER, FORMULA, CUSTOM]);
    book.setDataValidations(sheetId, [LIST]);
    unitId = [...injector.get(ConditionalFormattingRuleModel).getAll().keys()][0]!;
  });
  afterEach(() => book.dispose());

  const drawn = () => injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
  const enforced = () => injector.get(DataValidationModel).getRules(unitId, sheetId);
  const run = (id: string, params: object) =>
    injector.get(ICommandService).syncExecuteCommand(id, { unitId, subUnitId: sheetId, ...params });

  it('are drawn in their order by rules of the grid', () => {
    expect(drawn().map(({ cfId, ranges }) => [cfId, ranges])).toEqual([
      ['greater', [RANGE]],
      ['formula', [RANGE]],
      ['custom', [RANGE]],
    ]);
    expect(drawn()[0]!.rule).toMatchObject({ subType: 'number', operator: 'greaterThan', value: 0.5 });
    expect(drawn()[1]!.rule).toMatchObject({ subType: 'formula', value: '=$C2>9' });
    expect(enforced()).toMatchObject([{ type: DataValidationType.LIST, formula1: 'Office,People' }]);
  });

  it('are not drawn when they call a custom function, as Excel never applies them', () => {
    const parameters = [{ name: 'a', optional: false, repeating: false, isMatrix: false }];
    book.setCustomFunctions(
      [{ name: 'ACME.CHECK', id: 'C', parameters, returnsMatrix: false }],
      async () => ({
        status: 'value',
        value: true,
      }),
    );
    expect(drawn().map(({ cfId }) => cfId)).toEqual(['greater', 'formula']);
    expect(book.conditionalFormats(sheetId)).toEqual([GREATER, FORMULA, CUSTOM]);
  });

  it('move with inserted rows', () => {
    book.insert({ sheetId, row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down');
    expect(drawn()[0]!.ranges).toEqual([{ ...RANGE, startRow: 3, endRow: 7 }]);
    expect(drawn()[1]!.rule).toMatchObject({ value: '=$C4>9' });
    expect(enforced()[0]!.ranges).toEqual([{ startRow: 3, endRow: 7, startColumn: 3, endColumn: 3 }]);
  });

  it('are read back when a person changes them in the grid', () => {
    run(DeleteConditionalRuleMutation.id, { cfId: 'greater' });
    run(AddConditionalRuleMutation.id, {
      rule: {
        cfId: 'mine',
        ranges: [RANGE],
        stopIfTrue: true,
        rule: {
          type: 'highlightCell',
          subType: 'text',
          operator: 'containsText',
          value: 'x',
          style: { bg: { rgb: '#f00' } },
        },
      },
    });
    expect(book.conditionalFormats(sheetId)).toEqual([
      {
        id: 'mine',
        areas: [AREA],
        stopIfTrue: true,
        rule: { kind: 'text', operator: 'contains', text: 'x', format: { fill: '#FF0000' } },
      },
      FORMULA,
      CUSTOM,
    ]);
    run(UpdateDataValidationMutation.id, {
      ruleId: enforced()[0]!.uid,
      payload: { type: UpdateRuleType.SETTING, payload: { type: DataValidationType.LIST, formula1: 'A,B' } },
    });
    expect(book.dataValidations(sheetId)).toMatchObject([
      { areas: LIST.areas, rule: { kind: 'list', source: 'A,B', inCellDropDown: true } },
    ]);
  });
});
