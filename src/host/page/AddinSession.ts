import type { ExcelHost } from '../ExcelHost';
import type { RibbonButton } from '../addin/Manifest';
import { REQUIREMENT_SETS } from '../addin/requirementSets';
import { actionOf } from '../addin/Shortcuts';
import type { PressedKey } from '../addin/Shortcuts';
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
  /** A combination that is no shortcut of the add-in's own. */
  keyPressed(pressed: PressedKey): void;
  focusLeft(direction: 'forward' | 'back' | 'escape'): void;
}

/** The add-in of this window: found once, its page started anew for each workbook. */
export class AddinSession {
  private addin: LoadedAddin | null = null;
  private frame: AddinFrame | null = null;
  private host: ExcelHost | null = null;

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
    this.host = host;
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
        shortcut: (keys) => {
          const pressed = pressedKey(keys);
          if (!this.runShortcut(pressed)) this.listener.keyPressed(pressed);
        },
        focusLeft: (direction) => this.listener.focusLeft(direction),
        notModelled: (member) => this.store.noteNotModelled(member),
      },
    });
  }

  stop(): void {
    this.frame?.dispose();
    this.frame = null;
    this.host = null;
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

  /** Runs the add-in's action for a key combination; false when there is none. */
  runShortcut(pressed: PressedKey): boolean {
    if (!this.host || !this.addin) return false;
    const action = actionOf(pressed, this.addin.shortcuts, this.host.runtime.state.shortcuts);
    if (action !== null) this.host.invokeAction(action);
    return action !== null;
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

function pressedKey({ keyCode, ctrlKey, metaKey, altKey, shiftKey }: KeyCombination): PressedKey {
  const key = KEY_NAMES[keyCode] ?? String.fromCharCode(keyCode);
  return { key, ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
}

/** Key codes that are not the character on the key. */
const KEY_NAMES: Record<number, string> = {
  ...{ 33: 'PageUp', 34: 'PageDown', 35: 'End', 36: 'Home', 45: 'Insert', 46: 'Delete' },
  ...{ 37: 'Left', 38: 'Up', 39: 'Right', 40: 'Down' },
  ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [112 + index, `F${index + 1}`])),
};
