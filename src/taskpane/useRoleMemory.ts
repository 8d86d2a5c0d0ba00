import { useState } from 'react';
import type { StepId } from './score/scoreView';

export interface RoleMemory {
  readonly openSteps: readonly StepId[];
  readonly toggleStep: (step: StepId) => void;
}

/** How the user left the view of each role, by its sheet, for as long as the pane is open. */
export function useRoleMemory(sheetId: string): RoleMemory {
  const [openBySheet, setOpenBySheet] = useState<Readonly<Record<string, readonly StepId[]>>>({});
  const openSteps = openBySheet[sheetId] ?? [];
  return {
    openSteps,
    toggleStep: (step) =>
      setOpenBySheet({
        ...openBySheet,
        [sheetId]: openSteps.includes(step)
          ? openSteps.filter((open) => open !== step)
          : [...openSteps, step],
      }),
  };
}
