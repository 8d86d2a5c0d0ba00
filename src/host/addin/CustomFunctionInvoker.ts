import type { CustomFunctionResult, InvokeCustomFunction } from '../book/Book';
import type { HostEntry } from '../protocol/HostEntry';
import { MessageCategory } from '../protocol/HostEntry';
import { toWireArguments } from './wireArguments';
import { customFunctionResult } from './customFunctionResult';

/** What the invoker has to know of a function before it is called. */
export interface InvocableFunction {
  id: string;
  isStreaming: boolean;
  isCancelable: boolean;
  /** true = errors among the arguments are passed on, as the function's metadata asks. */
  allowsErrors: boolean;
}

/**
 * Calls the add-in's custom functions over the wire. Calls made in one turn of the event loop travel in
 * one message; each is answered when its result comes back, in whatever order. A call made before the
 * add-in is ready waits for it; one that is never answered stays pending, as #BUSY! does in Excel.
 */
export class CustomFunctionInvoker {
  readonly #functions = new Map<string, InvocableFunction>();
  readonly #pending = new Map<number, Pending>();
  #unsent: Pending[] = [];
  #isReady = false;
  #isSendScheduled = false;
  #nextId = 1;

  constructor(private readonly send: (entries: HostEntry[]) => void) {}

  /** Calls that wait for their result. */
  get pendingCount(): number {
    return this.#pending.size;
  }

  declare(functions: readonly InvocableFunction[]): void {
    this.#functions.clear();
    for (const declared of functions) this.#functions.set(declared.id.toUpperCase(), declared);
  }

  /** The add-in's code has loaded and takes calls; those that wait are sent, again if they were sent before. */
  markReady(): void {
    this.#isReady = true;
    this.#unsent = [...this.#pending.values()];
    this.#scheduleSend();
  }

  /** The add-in's page went away: what it had not answered is sent again to the next one. */
  markGone(): void {
    this.#isReady = false;
  }

  readonly invoke: InvokeCustomFunction = (id, args, caller) => {
    const declared = this.#functions.get(id.toUpperCase());
    if (!declared) return Promise.resolve(notFound(id));
    return new Promise((resolve) => {
      const call: Pending = { id: this.#nextId++, declared, args, caller, resolve };
      this.#pending.set(call.id, call);
      this.#unsent.push(call);
      this.#scheduleSend();
    });
  };

  /** Takes results as the client library sends them, in either of its two forms. */
  acceptResults(results: readonly unknown[]): void {
    for (const result of results) {
      const { id, outcome } = customFunctionResult(result);
      const call = this.#pending.get(id);
      // A streaming function sends further results for a call that is answered already.
      if (!call) continue;
      this.#pending.delete(id);
      call.resolve(outcome);
    }
  }

  #scheduleSend(): void {
    if (!this.#isReady || this.#isSendScheduled || this.#unsent.length === 0) return;
    this.#isSendScheduled = true;
    queueMicrotask(() => {
      this.#isSendScheduled = false;
      const calls = this.#unsent;
      this.#unsent = [];
      if (calls.length > 0) this.send(calls.map(invocationEntry));
    });
  }
}

interface Pending {
  id: number;
  declared: InvocableFunction;
  args: unknown[];
  caller: string;
  resolve: (result: CustomFunctionResult) => void;
}

const INVOKE = 1000;
const FLAG = { cancelable: 1, streaming: 2, allowsErrors: 4 } as const;

function invocationEntry({ id, declared, args, caller }: Pending): HostEntry {
  const flags =
    (declared.isCancelable ? FLAG.cancelable : 0) |
    (declared.isStreaming ? FLAG.streaming : 0) |
    (declared.allowsErrors ? FLAG.allowsErrors : 0);
  const parameters = declared.allowsErrors ? toWireArguments(args) : args;
  return {
    messageCategory: MessageCategory.customFunction,
    messageType: INVOKE,
    targetId: '',
    message: JSON.stringify([id, declared.id, parameters, caller, flags]),
  };
}

function notFound(id: string): CustomFunctionResult {
  return { status: 'error', error: '#N/A', message: `The add-in declares no function ${id}.` };
}
