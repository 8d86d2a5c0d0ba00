import { CustomCommandExecutionError } from '@univerjs/core';
import type { BookContext } from './BookContext';
import { BookError } from './Book';

/** Refuses what a person does in the grid: the engine drops it, and listeners hear why. */
export function refuse(context: BookContext, message: string): never {
  context.emit({ kind: 'refused', message });
  throw new CustomCommandExecutionError(message);
}

/** Runs a check; what it throws refuses the person's command. Programs have been checked before. */
export function refuseUnless(context: BookContext, check: () => void): void {
  if (context.source !== null) return;
  try {
    check();
  } catch (error) {
    if (error instanceof BookError) refuse(context, error.message);
    throw error;
  }
}
