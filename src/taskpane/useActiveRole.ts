import { startTransition, useEffect, useState } from 'react';
import type { RoleReading } from '../workbook/RoleInWorkbook';
import { WorkbookError } from '../workbook/WorkbookError';
import { usePane } from './Pane';

export type ActiveRole =
  | RoleReading
  | { readonly status: 'loading' }
  /** Nothing could be read so far; why is shown as a failure. */
  | { readonly status: 'failed'; readonly retry: () => void };

/**
 * The role of the active sheet, kept up to date. One reading at a time: what happens during a reading
 * leads to one more after it, so the last state of the sheet always wins and nothing starves.
 */
export function useActiveRole(): ActiveRole {
  const { workbook, activity } = usePane();
  const [role, setRole] = useState<ActiveRole>({ status: 'loading' });

  useEffect(() => {
    let isStopped = false;
    let isReading = false;
    let timer: number | undefined;
    let changedMeanwhile = false;
    let failure: unknown = null;

    const readIn = (milliseconds: number): void => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void read();
      }, milliseconds);
    };
    const read = async (): Promise<void> => {
      isReading = true;
      changedMeanwhile = false;
      try {
        const reading = await workbook.readActiveRole();
        // What stood in the way of reading is over; other failures are still to be seen.
        if (failure !== null && activity.current().failure === failure) activity.dismiss();
        failure = null;
        // A page that has to be loaded first does not leave the pane empty meanwhile.
        if (!isStopped) startTransition(() => setRole(reading));
      } catch (error) {
        // Excel answers nothing while a cell is being typed in: ask again until it does.
        if (error instanceof WorkbookError && error.code === 'CellEditMode') changedMeanwhile = true;
        else if (!isStopped) {
          failure = error;
          activity.fail(error);
          // What was read before stays in view.
          setRole((shown) => (isReadingOf(shown) ? shown : { status: 'failed', retry }));
        }
      }
      isReading = false;
      if (changedMeanwhile && !isStopped) readIn(RETRY_AFTER);
    };
    const onChange = (): void => {
      if (isReading) changedMeanwhile = true;
      else readIn(PAUSE);
    };

    const retry = (): void => {
      activity.dismiss();
      setRole({ status: 'loading' });
      onChange();
    };

    void read();
    const watching = workbook.watchActiveRole(onChange);
    watching.catch(activity.fail);
    return () => {
      isStopped = true;
      clearTimeout(timer);
      watching.then((stop) => stop()).catch(activity.fail);
    };
  }, [workbook, activity]);

  return role;
}

function isReadingOf(role: ActiveRole): role is RoleReading {
  return role.status !== 'loading' && role.status !== 'failed';
}

/** One edit raises several events (changed, then calculated); milliseconds. */
const PAUSE = 30;
const RETRY_AFTER = 120;
