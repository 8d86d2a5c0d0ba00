import type { RibbonButton } from '../addin/Manifest';
import { AddinFrame } from './AddinFrame';
import type { KeyCombination } from './AddinFrame';
import type { HostStore } from './HostStore';
import { describeFunctions } from './describeFunctions';
import { loadAddin, pageOf } from './loadAddin';
import type { LoadedAddin } from './loadAddin';
import type { OpenDocument } from './openDocument';
import { applyRibbonUpdates } from './ribbonUpdates';

/** What the add-in's page hands on to the window around it. */
export interface SessionListener {
  shortcut(keys: KeyCombination): void;
  focusLeft(direction: 'forward' | 'back' | 'escape'): void;
}

/** The add-in of this window: found once, its page started anew for each workbook. */
export class AddinSession {
  private addin: LoadedAddin | null = null;
  private frame: AddinFrame | null = null;

  constructor(
    private readonly store: HostStore,
    private readonly listener: SessionListener,
  ) {}

  /** What the file layer has to know: names of the functions, and whose settings are kept. */
  fileOptions() {
    return {
      functionNames: this.addin?.metadata.functions.map(({ name }) => name) ?? [],
      addIn: this.addin && { id: this.addin.manifest.id, version: this.addin.manifest.version },
    };
  }

  /** Finds the add-in at its addresses; a failure ends as a notice. */
  async load(url: string, isPaneOpen: boolean): Promise<void> {
    this.store.change({ addin: { status: 'loading', url } });
    try {
      this.addin = await loadAddin(url);
      const { manifest, metadata } = this.addin;
      this.store.change({
        addin: { status: 'loaded', url, manifest, metadata },
        pane: { isOpen: isPaneOpen, title: manifest.displayName },
      });
    } catch (error) {
      const message = (error as Error).message;
      this.store.change({ addin: { status: 'failed', url, message } });
      this.store.notify({
        topic: 'addin',
        intent: 'error',
        title: 'The add-in could not be loaded',
        text: message,
      });
    }
  }

  /** Starts the add-in's page on a workbook. */
  start({ host, grid }: OpenDocument, iframe: HTMLIFrameElement): void {
    if (!this.addin) return;
    const { manifest, functionsJson, metadata } = this.addin;
    describeFunctions(grid, metadata.functions);
    host.setCustomFunctionMetadata(functionsJson, manifest.customFunctions?.namespace ?? '');
    host.runtime.set('visibility', this.store.state().pane.isOpen ? 'Visible' : 'Hidden');
    host.runtime.onChange((runtime, change) => {
      if (change === 'visibility') this.setPaneOpen(runtime.visibility === 'Visible');
      if (change === 'ribbonUpdates') {
        this.store.change({ controls: applyRibbonUpdates(runtime.ribbonUpdates) });
      }
    });
    this.frame = new AddinFrame({
      iframe,
      pageUrl: pageOf(manifest),
      manifest,
      host,
      documentUrl: `${location.origin}/${this.store.state().document.name}`,
      requirementSets: REQUIREMENT_SETS,
      listener: {
        ...this.listener,
        notModelled: (member) => this.store.noteNotModelled(member),
      },
    });
  }

  stop(): void {
    this.frame?.dispose();
    this.frame = null;
  }

  setPaneOpen(isOpen: boolean): void {
    const { pane } = this.store.state();
    if (pane.isOpen === isOpen) return;
    this.store.change({ pane: { ...pane, isOpen } });
    this.frame?.visibilityChanged(isOpen);
  }

  focusPane(): void {
    this.frame?.focus('forward');
  }

  /** Does what a ribbon button stands for. */
  invoke(button: RibbonButton): void {
    switch (button.action.kind) {
      case 'showTaskpane':
        this.setPaneOpen(true);
        break;
      case 'executeFunction':
        this.frame?.invokeCommand(button.action.functionName, button.id);
        break;
      case 'unknown':
        this.store.noteNotModelled(`Ribbon action ${button.action.type}`);
    }
  }
}

/** Highest version of each requirement set that the object model covers. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.17',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  RichApiRuntime: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  Settings: '1.1',
};
