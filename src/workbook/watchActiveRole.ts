import { runExcel } from './runExcel';

/**
 * Calls back whenever what readActiveRole() gives may have changed: another sheet was activated, a
 * cell was edited or calculated, a table or a sheet came, went or was renamed. Calls come as often as
 * Excel raises events; whoever listens waits for a pause.
 *
 * @returns stops watching
 */
export async function watchActiveRole(onChange: () => void): Promise<() => Promise<void>> {
  const notify = async (): Promise<void> => onChange();
  const handlers = await runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    // On the collections, not on a sheet: the handlers outlive the sheet that is active now.
    const added: OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onActivated.add(notify),
      worksheets.onChanged.add(notify),
      worksheets.onCalculated.add(notify),
      worksheets.onAdded.add(notify),
      worksheets.onDeleted.add(notify),
      tables.onAdded.add(notify),
      tables.onDeleted.add(notify),
    ];
    if (knowsRenaming()) added.push(worksheets.onNameChanged.add(notify));
    await context.sync();
    return added;
  });

  return async () => {
    const watching = handlers.splice(0);
    const first = watching[0];
    if (!first) return;
    // Handlers can be removed only in the context that added them.
    await Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const handler of watching) handler.remove();
      await context.sync();
    });
  };
}

/** Renaming of sheets raises an event since ExcelApi 1.17. */
function knowsRenaming(): boolean {
  return Office.context?.requirements?.isSetSupported('ExcelApi', '1.17') ?? false;
}
