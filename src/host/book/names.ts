import {
  type ISetDefinedNameMutationParam,
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { type Book, BookError } from './Book';
import type { DefinedName } from './BookData';
import type { BookContext } from './BookContext';
import type { Calculation } from './Calculation';
import { isMovedAlong } from './editedArea';
import { outsideText } from './engineFormula';
import { formulaCells } from './formulaCells';
import { withEngineNames, withShownNames } from './engineTableName';

/** Scope of a name that the whole workbook knows, as the engine writes it. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

export function bookNames(context: BookContext) {
  return {
    names: () => definedNames(context),
    setName: (name) => setName(context, name),
    deleteName: (name, sheetId) => deleteName(context, name, sheetId),
  } satisfies Partial<Book>;
}

/** Lets formulas see what a name means now: the engine keeps parsed formulas with the old meaning. */
export function followNames(context: BookContext, calculation: Calculation): void {
  const parsed = context.injector.get(IFunctionService);
  context.onExecuted((command) => {
    if (command.id !== SetDefinedNameMutation.id && command.id !== RemoveDefinedNameMutation.id) return;
    parsed.deleteFormulaAstCacheKey(context.unitId);
    if (isMovedAlong(command)) return;
    // Names may stand in names, so a formula with any of them counts as touched.
    const { name } = command.params as { name: string };
    const names = [name, ...definedNames(context).map((other) => other.name)].map((each) =>
      each.toLowerCase(),
    );
    const isTouched = (formula: string) => names.some((each) => formula.toLowerCase().includes(each));
    calculation.mark({ dirtyRanges: formulaCells(context, isTouched) });
  });
}

export function definedNames(context: BookContext): DefinedName[] {
  const map = context.injector.get(IDefinedNamesService).getDefinedNameMap(context.unitId) ?? {};
  return Object.values(map).map((item) => ({
    name: item.name,
    formula: outsideText(`=${item.formulaOrRefString.replace(/^=/, '')}`, withShownNames),
    comment: item.comment ?? '',
    visible: !item.hidden,
    sheetId: !item.localSheetId || item.localSheetId === WORKBOOK_SCOPE ? null : item.localSheetId,
  }));
}

/** Adds a name or changes the one of that scope. */
export function setName(context: BookContext, name: DefinedName): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name.name)) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  const existing = findName(context, name.name, name.sheetId);
  context.mutate(SetDefinedNameMutation.id, {
    unitId: context.unitId,
    id: existing?.id ?? freeId(context),
    name: existing?.name ?? name.name,
    formulaOrRefString: engineReference(
      outsideText(name.formula, (part) => withEngineNames(context.objects, part)),
    ),
    comment: name.comment,
    hidden: !name.visible,
    localSheetId: name.sheetId ?? WORKBOOK_SCOPE,
  } satisfies ISetDefinedNameMutationParam);
}

function deleteName(context: BookContext, name: string, sheetId: string | null): void {
  const existing = findName(context, name, sheetId);
  if (!existing) throw new BookError('ItemNotFound', "The requested resource doesn't exist.");
  context.mutate(RemoveDefinedNameMutation.id, { unitId: context.unitId, ...existing });
}

function findName(context: BookContext, name: string, sheetId: string | null) {
  const map = context.injector.get(IDefinedNamesService).getDefinedNameMap(context.unitId) ?? {};
  return Object.values(map).find(
    (item) =>
      item.name.toLowerCase() === name.toLowerCase() &&
      (item.localSheetId ?? WORKBOOK_SCOPE) === (sheetId ?? WORKBOOK_SCOPE),
  );
}

/** References stand without, formulas with "=". */
function engineReference(formula: string): string {
  const body = formula.replace(/^=/, '');
  return /[({\[*+&^<>=]|^-?[\d."]/.test(body.replace(/'[^']*'/g, '')) ? `=${body}` : body;
}

function freeId(context: BookContext): string {
  const map = context.injector.get(IDefinedNamesService).getDefinedNameMap(context.unitId) ?? {};
  for (let number = 1; ; number++) {
    if (!map[`name${number}`]) return `name${number}`;
  }
}
