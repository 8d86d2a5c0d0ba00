import { addinServices } from './addin/addinServices';
import { AddinRuntime } from './addin/AddinRuntime';
import { CustomFunctionInvoker } from './addin/CustomFunctionInvoker';
import { parseFunctionsMetadata } from './addin/FunctionsMetadata';
import type { Book } from './book/Book';
import { excelModel } from './model/ExcelModel';
import { followEdits } from './model/followEdits';
import { WorkbookEvents } from './model/WorkbookEvents';
import type { HostEntry } from './protocol/HostEntry';
import { MessageCategory } from './protocol/HostEntry';
import { Interpreter } from './protocol/Interpreter';
import type { Action, RequestBody, ResponseBody } from './protocol/Wire';
import { isServiceRequest, parseRequest } from './protocol/Wire';
import { FaultInjector } from './protocol/FaultInjector';
import { PAYLOAD_LIMIT, Traffic } from './protocol/Traffic';

/**
 * An Excel without a screen: answers the requests of the Office.js client library on a book, and sends
 * the add-in what Excel would send: events, calls of custom functions, actions. Whoever embeds it
 * carries JSON between it and the add-in's page, and nothing else.
 */
export class ExcelHost {
  readonly runtime = new AddinRuntime();
  readonly traffic = new Traffic();
  readonly #invoker: CustomFunctionInvoker;
  readonly #events: WorkbookEvents;
  readonly #interpreter: Interpreter;
  readonly #stopFollowing: () => void;
  readonly #faults = new FaultInjector();
  readonly #listeners = new Set<(entries: HostEntry[]) => void>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(readonly book: Book) {
    this.#invoker = new CustomFunctionInvoker((entries) => this.#send(entries));
    this.#events = new WorkbookEvents(book, (entries) => this.#send(entries));
    const model = excelModel(book, this.#events);
    const addin = addinServices(this.runtime, this.#invoker);
    this.#interpreter = new Interpreter({ ...model.types, ...addin.types }, model.root, addin.services, {
      // As in Excel, a cell whose custom function has not answered yet reads #BUSY!.
      isPending: () => book.isCalculating('engine'),
      settled: () => book.settled('engine'),
    });
    this.#stopFollowing = followEdits(book, () => new Set(this.#interpreter.heldObjects()));
  }

  /**
   * Answers one request. Requests on the document run one after the other; those to services (results
   * of custom functions among them) at once, since a waiting batch may depend on them.
   *
   * @param body the request, parsed or as text
   * @returns the response to be sent as JSON; failures are in it, as the client library expects them
   */
  async processQuery(body: unknown): Promise<ResponseBody> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await this.processQueryText(text);
    return JSON.parse(answer) as ResponseBody;
  }

  /** As processQuery, from text to text, for transports that carry text. */
  async processQueryText(text: string): Promise<string> {
    this.traffic.countRequest(text);
    if (this.traffic.lastRequestBytes > PAYLOAD_LIMIT) {
      return this.#answer(tooLarge('Request'));
    }
    let request: RequestBody;
    try {
      request = parseRequest(text);
    } catch (error) {
      return this.#answer(refusal('InvalidRequest', `The request cannot be read: ${String(error)}`, 400));
    }
    if (isServiceRequest(request)) return this.#answer(await this.#interpreter.process(request, this.#count));
    const turn = this.#queue.then(async () => {
      this.#events.hold();
      try {
        return this.#answer(await this.#interpreter.process(request, this.#beforeAction));
      } finally {
        this.#events.release();
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Listens to what the host sends the add-in: events (category 65536), calls of custom functions (1),
   * actions (2).
   *
   * @returns stops listening
   */
  onEntries(listener: (entries: HostEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Makes the functions of a functions.json known to formulas; calls go to the add-in.
   *
   * @param namespace put before each name with a dot; "" = bare names
   * @throws FunctionsMetadataError
   */
  setCustomFunctionMetadata(functionsJson: string, namespace = ''): void {
    const { functions } = parseFunctionsMetadata(functionsJson, namespace);
    this.#invoker.declare(functions);
    const known = functions.map((declared) => ({ ...declared, acceptsErrors: declared.allowsErrors }));
    this.book.setCustomFunctions(known, this.#invoker.invoke);
  }

  /** Runs an action of the add-in (a shortcut, a button of a shared runtime). */
  invokeAction(id: string, argument: unknown = null): void {
    const text = argument === null ? '' : JSON.stringify(argument);
    this.#send([
      {
        messageCategory: MessageCategory.action,
        messageType: RUN_ACTION,
        targetId: '',
        message: JSON.stringify([id, text]),
      },
    ]);
  }

  /** The add-in's page was closed or is about to load again: what it held is forgotten. */
  addinGone(): void {
    this.#invoker.markGone();
    this.#interpreter.references.clear();
    this.#events.unregisterAll();
    this.runtime.set('areCustomFunctionsReady', false);
    this.runtime.set('areActionsReady', false);
  }

  /** Office.context.document.settings and workbook.settings: JSON text by key. */
  loadSettings(): Record<string, string> {
    return this.book.settings();
  }

  saveSettings(settings: Record<string, string>): void {
    this.book.setSettings(settings);
    this.#events.raiseSettingsChanged();
  }

  /**
   * Makes the nth action on the document from now on fail, once, as if Excel had refused it.
   *
   * @param nth counted from 1; null = none
   * @param count all actions, or writing ones only
   */
  failAt(nth: number | null, count: 'all' | 'writes' = 'all'): void {
    this.#faults.failAt(nth, count);
  }

  dispose(): void {
    this.#stopFollowing();
    this.#events.dispose();
    this.#listeners.clear();
  }

  readonly #count = (): void => this.traffic.countAction();

  readonly #beforeAction = (action: Action): void => {
    this.traffic.countAction();
    this.#faults.check(action);
  };

  #answer(response: ResponseBody): string {
    let text = JSON.stringify(response);
    this.traffic.countResponse(text);
    if (this.traffic.lastResponseBytes > PAYLOAD_LIMIT) {
      text = JSON.stringify(tooLarge('Response'));
    }
    return text;
  }

  #send(entries: HostEntry[]): void {
    for (const listener of [...this.#listeners]) listener(entries);
  }
}

const RUN_ACTION = 1000;

function tooLarge(what: 'Request' | 'Response'): ResponseBody {
  const message = `The ${what.toLowerCase()} payload size has exceeded the limit of 5 MB.`;
  return refusal(`${what}PayloadSizeLimitExceeded`, message, 413);
}

function refusal(code: string, message: string, httpStatusCode: number): ResponseBody {
  return {
    Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: httpStatusCode },
    Results: [],
    TraceIds: [],
  };
}
