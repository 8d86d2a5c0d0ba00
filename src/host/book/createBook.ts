import { UniverInstanceType, type Workbook } from '@univerjs/core';
import { FormulaDataModel, ISuperTableService } from '@univerjs/engine-formula';
import type { Book } from './Book';
import type { BookData } from './BookData';
import type { BookEngine } from './BookEngine';
import { bookCells } from './cells';
import { BookContext } from './BookContext';
import { raiseBookEvents } from './bookEvents';
import { bookObjects } from './BookObjects';
import { bookNames, setName } from './names';
import { bookSheets } from './sheets';
import { Calculation } from './Calculation';
import { FunctionCalls } from './FunctionCalls';
import { readBookData } from './readBookData';
import { registerTable } from './superTables';
import { spillArea } from './spills';
import { toEngineFormula } from './engineFormula';
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
  const calculation = new Calculation(context);
  const functionCalls = new FunctionCalls(context, calculation, options.answerWithin ?? ANSWER_WITHIN);
  for (const name of data.names) setName(context, name);
  for (const sheet of data.sheets) if (sheet.selection) context.selections.set(sheet.id, sheet.selection);
  const active = data.sheets[data.activeSheet];
  if (active) workbook.setActiveSheet(context.sheet(active.id));
  raiseBookEvents(context);
  calculation.mark({ dirtyRanges: model.getFormulaDirtyRanges() });

  const parts = {
    name: 'Book',
    ...bookSheets(context),
    ...bookCells(context),
    ...bookNames(context),
    spillArea: (cell) => spillArea(context, cell.sheetId, cell.row, cell.column),
    errorMessage: (sheetId, row, column) => functionCalls.errorMessage(sheetId, row, column),
    isCalculating: () => calculation.isCalculating(),
    settled: () => calculation.settled(),
    recalculate: () => {
      calculation.mark({ forceCalculation: true });
      return calculation.settled();
    },
    setCustomFunctions: (functions, invoke) => functionCalls.set(functions, invoke),
    on: (listener) => context.on(listener),
    toData: () => readBookData(context),
    structuralEdits: () => objects.structuralEdits,
    dispose: () => {
      context.dispose();
      engine.univer.dispose();
    },
  } satisfies Partial<Book>;
  return parts as unknown as Book;
}
