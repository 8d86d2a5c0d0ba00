import { RichApiError } from './TypeMap';
import type { Action } from './Wire';
import { ActionType } from './Wire';

/** Lets the nth action of coming requests fail, so that an add-in's way with failures can be tested. */
export class FaultInjector {
  #left: number | null = null;
  #count: 'all' | 'writes' = 'all';

  /** @param nth counted from 1; null = none */
  failAt(nth: number | null, count: 'all' | 'writes'): void {
    this.#left = nth;
    this.#count = count;
  }

  /** @throws RichApiError GeneralException when this is the action that has to fail */
  check(action: Action): void {
    if (this.#left === null || (this.#count === 'writes' && !isWrite(action))) return;
    this.#left--;
    if (this.#left > 0) return;
    this.#left = null;
    throw new RichApiError('GeneralException', 'The host was told to fail at this action.', 500);
  }
}

/** Methods that return no object and do not begin with "_" count as writes: clear, delete, insert, apply. */
function isWrite(action: Action): boolean {
  const { setProperty, update, method } = ActionType;
  if (action.ActionType === setProperty || action.ActionType === update) return true;
  return action.ActionType === method && !/^(_|Get|Suspend)/.test(action.Name ?? '');
}
