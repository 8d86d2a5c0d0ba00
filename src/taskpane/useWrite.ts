import { useSyncExternalStore } from 'react';
import type { LocatedProblem, RoleInWorkbook } from '../workbook/RoleInWorkbook';
import { usePane } from './Pane';
import type { Activity } from './PaneActivity';
import { texts } from './texts';

export interface Write {
  readonly activity: Activity;
  score(role: RoleInWorkbook): void;
  fix(role: RoleInWorkbook, problems: readonly LocatedProblem[]): void;
  insertTables(title: string, seniority: string): Promise<void>;
  undo(): void;
}

/** What can be written to the workbook from the pane, and how the last write went. */
export function useWrite(): Write {
  const { workbook, activity: store } = usePane();
  const { activity } = useSyncExternalStore(store.subscribe, store.current);
  return {
    activity,
    score: (role) => void store.write(texts.write.busy, () => workbook.scoreRoleSheet(role)),
    fix: (role, problems) => void store.write(texts.write.fixing, () => workbook.fixProblems(role, problems)),
    insertTables: async (title, seniority) => {
      const isWritten = await store.write(texts.write.inserting, () =>
        workbook.insertAssessmentTables(title, seniority),
      );
      if (isWritten) store.askForNewAssessment(false);
    },
    undo: () => void store.write(texts.write.undoing, () => workbook.undoLastWrite(), false),
  };
}
