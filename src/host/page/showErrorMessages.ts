import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/sheets-ui';
import { debounceTime } from 'rxjs';
import type { Book } from '../book/Book';
import type { Grid } from './createGrid';

/**
 * Shows the text that a custom function gave with its error when the pointer rests on the cell.
 *
 * @returns stops it
 */
export function showErrorMessages(grid: Grid, book: Book): () => void {
  const injector = grid.univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  const hover = injector.get(HoverManagerService);
  const subscription = hover.currentCell$.pipe(debounceTime(AFTER_THE_GRIDS_OWN)).subscribe((cell) => {
    const message = cell && book.errorMessage(cell.location.subUnitId, cell.location.row, cell.location.col);
    if (!message) {
      alerts.removeAlert(OWN_ALERT);
      return;
    }
    // The grid's own words say only that there is an error.
    alerts.removeAlert(GRID_ALERT);
    alerts.showAlert({
      type: CellAlertType.ERROR,
      title:
        book.text({
          sheetId: cell.location.subUnitId,
          row: cell.location.row,
          column: cell.location.col,
          rows: 1,
          columns: 1,
        })[0]?.[0] ?? '',
      message,
      location: cell.location,
      width: 260,
      height: 96,
      key: OWN_ALERT,
    });
  });
  return () => subscription.unsubscribe();
}

const OWN_ALERT = 'custom-function-error';
/** The key under which @univerjs/sheets-formula-ui shows its alert, 100 ms after the pointer came to rest. */
const GRID_ALERT = 'SHEET_FORMULA_ALERT';
const AFTER_THE_GRIDS_OWN = 150; // milliseconds
