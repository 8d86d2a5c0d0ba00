import { UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel, ISuperTableService } from '@univerjs/engine-formula';
import type { Book } from './Book';
import type { BookData } from './BookData';
import type { BookEngine } from './BookEngine';
import { bookCells } from './cells';
import { BookContext } from './BookContext';
import { raiseBookEvents } from './bookEvents';
import { bookObjects } from './BookObjects';
import { bookNames, followNames, setName } from './names';
import { bookSheets } from './sheets';
import { Calculation } from './Calculation';
import { FunctionCalls } from './FunctionCalls';
import { readBookData } from './readBookData';
import { followTables, registerTable } from './superTables';
import { registerSpillReference } from './SpillReference';
import { spillArea } from './spills';
import { toEngineFormula } from './engineFormula';
import { bookArrangement } from './arrangement';
import { bookConditionalFormats, DrawnFormats } from './conditionalFormats';
import { bookDataValidations, DrawnValidations } from './dataValidations';
import { bookExtras } from './bookExtras';
import { bookPageSetup } from './pageSetup';
import { bookProtection, refuseProtectedEdits } from './protection';
import { bookRowsAndColumns } from './rowsAndColumns';
import { bookSelection, followSelection, openSelections } from './selection';
import { bookStructure, moveObjectsAlong } from './structure';
import { bookStyles } from './styles';
import { bookTables } from './tables';
import { followTableEdits } from './tableEdits';
import { ObjectsMutation } from './objectsMutation';
import { rewriteTypedFormulas } from './typedFormulas';
import { workbookSnapshot } from './workbookSnapshot';

export interface BookOptions {
  /** Milliseconds after which a custom function that has not answered is no longer waited for. */
  answerWithin?: number;
}

const ANSWER_WITHIN = 30_000;

/** Formulas parsed once are remembered by workbook id, so no two books of a process may share one. */
let bookCount = 0;

/** Opens a workbook in an engine. Values kept with the data are shown; only formulas without one are calculated. */
export function createBook(data: BookData, engine: BookEngine, options: BookOptions = {}): Book {
  const injector = engine.univer.__getInjector();
  const unitId = `book${++bookCount}`;
  const objects = bookObjects(data);
  const tables = injector.get(ISuperTableService);
  for (const sheet of data.sheets) {
    for (const table of sheet.tables) registerTable(tables, unitId, sheet.id, table);
  }
  const snapshot = workbookSnapshot(unitId, data, (formula, sheet, row, column) =>
    toEngineFormula(objects, formula, { sheetId: sheet.id, row, column }),
  );
  const workbook = engine.univer.createUnit<typeof snapshot.workbook, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    snapshot.workbook,
  );
  const context = new BookContext(injector, workbook, objects);
  const model = injector.get(FormulaDataModel);
  model.setArrayFormulaRange(snapshot.arrayFormulaRange);
  model.setArrayFormulaCellData(snapshot.arrayFormulaCellData);
  registerSpillReference(injector);
  const calculation = new Calculation(context);
  const functionCalls = new FunctionCalls(context, calculation, options.answerWithin ?? ANSWER_WITHIN);
  for (const name of data.names) setName(context, name);
  followNames(context, calculation);
  const active = data.sheets[data.activeSheet];
  if (active) workbook.setActiveSheet(context.sheet(active.id));
  openSelections(context, data.sheets);
  const mutation = new ObjectsMutation(context);
  const formats = new DrawnFormats(context, mutation, (formula) => functionCalls.isCalledIn(formula));
  const validations = new DrawnValidations(context, mutation);
  formats.drawAll();
  validations.drawAll();
  followTables(context, mutation, calculation);
  mutation.onChange(({ structure }) => {
    if (structure) functionCalls.moveMessages(structure.event.area.sheetId, structure.shift);
  });
  moveObjectsAlong(context, mutation);
  refuseProtectedEdits(context);
  rewriteTypedFormulas(context);
  followSelection(context);
  raiseBookEvents(context);
  followTableEdits(context, mutation);
  calculation.mark({ dirtyRanges: model.getFormulaDirtyRanges() });
  const cells = bookCells(context);

  return {
    name: 'Book',
    ...bookSheets(context),
    ...cells,
    ...bookStyles(context),
    ...bookRowsAndColumns(context),
    ...bookStructure(context),
    ...bookArrangement(context),
    ...bookTables(context, mutation, cells.setCells),
    ...bookNames(context),
    ...bookConditionalFormats(context, mutation),
    ...bookDataValidations(context, mutation),
    ...bookPageSetup(context, mutation),
    ...bookProtection(context, mutation),
    ...bookExtras(context, mutation),
    ...bookSelection(context),
    spillArea: (cell) => spillArea(context, cell.sheetId, cell.row, cell.column),
    errorMessage: (sheetId, row, column) => functionCalls.errorMessage(sheetId, row, column),
    isCalculating: (scope) => calculation.isCalculating(scope),
    settled: (scope) => calculation.settled(scope),
    recalculate: () => {
      calculation.mark({ forceCalculation: true });
      return calculation.settled();
    },
    setCustomFunctions: (functions, invoke) => {
      functionCalls.set(functions, invoke);
      formats.drawAll();
    },
    on: (listener) => context.on(listener),
    toData: () => readBookData(context),
    structuralEdits: () => objects.structuralEdits,
    dispose: () => {
      context.dispose();
      engine.univer.dispose();
    },
  };
}
