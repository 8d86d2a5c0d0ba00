/** What a running add-in has told the host about itself, and what the host shows of it. */
export interface AddinState {
  /** The pane, or null while the add-in has not asked for either. */
  visibility: 'Visible' | 'Hidden' | 'Background' | null;
  /** "Background" = the document brings the add-in along when it opens. */
  startupBehavior: string;
  /** Requests for the ribbon as the add-in sent them, newest last. */
  ribbonUpdates: unknown[];
  /** Keyboard shortcuts by action id, as replaced by the add-in; null = as declared. */
  shortcuts: Record<string, string | null>;
  areCustomFunctionsReady: boolean;
  areActionsReady: boolean;
}

/** The state of the add-in's runtime: changed by the services on the wire, watched by the page around it. */
export class AddinRuntime {
  #state: AddinState = {
    visibility: null,
    startupBehavior: 'Inactive',
    ribbonUpdates: [],
    shortcuts: {},
    areCustomFunctionsReady: false,
    areActionsReady: false,
  };
  readonly #listeners = new Set<(state: AddinState, change: keyof AddinState) => void>();

  get state(): Readonly<AddinState> {
    return this.#state;
  }

  set<K extends keyof AddinState>(key: K, value: AddinState[K]): void {
    this.#state = { ...this.#state, [key]: value };
    for (const listener of [...this.#listeners]) listener(this.#state, key);
  }

  /** @returns stops listening */
  onChange(listener: (state: AddinState, change: keyof AddinState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
