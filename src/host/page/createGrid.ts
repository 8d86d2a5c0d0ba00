import {
  CommandType,
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  mergeLocales,
} from '@univerjs/core';
import type { Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { IRenderManagerService } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingText from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreText from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationText from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterText from '@univerjs/preset-sheets-filter/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortText from '@univerjs/preset-sheets-sort/locales/en-US';
import { defaultTheme } from '@univerjs/themes';
import { ILayoutService } from '@univerjs/ui';
import type { BookEngine } from '../book/BookEngine';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';

/** A spreadsheet engine with its grid on screen. */
export interface Grid extends BookEngine {
  setDarkMode(isDark: boolean): void;
  /** Calls the listener at each change of the workbook, formats and objects included; returns a way to stop. */
  onEdit(listener: () => void): () => void;
  /** Resolves when the grid is drawn and takes keys. */
  rendered(): Promise<void>;
  /** Puts the keyboard into the grid. */
  focus(): void;
  /** Where a cell of the active sheet is drawn, in pixels from the window's top left. */
  cellRect(row: number, column: number): DOMRect;
  dispose(): void;
}

/** Makes an engine whose grid, formula bar and toolbar fill the container. One book, one grid. */
export function createGrid(container: HTMLElement, isDark: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreText,
        conditionalFormattingText,
        dataValidationText,
        filterText,
        sortText,
      ),
    },
    theme: defaultTheme,
    darkMode: isDark,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: 'simple', disableAutoFocus: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  for (const { plugins } of presets) {
    for (const entry of plugins) {
      if (Array.isArray(entry)) univer.registerPlugin(entry[0] as PluginCtor<Plugin>, entry[1]);
      else univer.registerPlugin(entry);
    }
  }
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  return {
    univer,
    setDarkMode: (isDarkNow) => injector.get(ThemeService).setDarkMode(isDarkNow),
    onEdit: (listener) => {
      const subscription = injector.get(ICommandService).onCommandExecuted((command, options) => {
        // Results of calculation and what concerns this screen alone are marked as local.
        const isEdit =
          command.type === CommandType.MUTATION && !options?.onlyLocal && !NO_EDITS.test(command.id);
        if (isEdit) listener();
      });
      return () => subscription.dispose();
    },
    rendered: () => injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    focus: () => {
      const instances = injector.get(IUniverInstanceService);
      const unit = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
      if (unit) instances.focusUnit(unit.getUnitId());
      injector.get(ILayoutService).focus();
    },
    cellRect: (row, column) => {
      const workbook = api.getActiveWorkbook();
      const render = workbook && injector.get(IRenderManagerService).getRenderById(workbook.getId());
      if (!workbook || !render) throw new Error('No sheet is on screen.');
      const cell = workbook.getActiveSheet().getRange(row, column).getCellRect();
      const canvas = render.engine.getCanvasElement().getBoundingClientRect();
      return new DOMRect(canvas.x + cell.x, canvas.y + cell.y, cell.width, cell.height);
    },
    dispose: () => univer.dispose(),
  };
}

/** Text while it is being typed, and the engine's own bookkeeping. */
const NO_EDITS = /^(doc|formula)\./;
