import type { FunctionsMetadata } from '../addin/FunctionsMetadata';
import type { Manifest } from '../addin/Manifest';

/** Everything the shell around the grid shows. */
export interface HostState {
  document: DocumentState;
  /** What is being done that takes time, or null. */
  progress: string | null;
  notices: readonly Notice[];
  addin: AddinState;
  pane: PaneState;
  /** What the add-in changed about its ribbon controls, by control id. */
  controls: Readonly<Record<string, { isEnabled?: boolean; isVisible?: boolean }>>;
  isCalculating: boolean;
  /** What a function says of its error in the selected cell. */
  cellMessage: string | null;
  /** Members that were asked for and are not modelled, each with how often. */
  notModelled: ReadonlyMap<string, number>;
  theme: ThemeName;
  /** What the person is asked, or null. */
  question: Question | null;
}

export interface Question {
  title: string;
  text: string;
  /** Label of the button that says yes. */
  confirm: string;
  answer: (isConfirmed: boolean) => void;
}

export interface DocumentState {
  /** With its extension, e.g. "Book1.xlsx". */
  name: string;
  hasUnsavedChanges: boolean;
}

export type AddinState =
  | { status: 'none' }
  | { status: 'loading'; url: string }
  | { status: 'failed'; url: string; message: string }
  | { status: 'loaded'; url: string; manifest: Manifest; metadata: FunctionsMetadata };

export interface PaneState {
  isOpen: boolean;
  title: string;
}

/** A message above the grid, one at a time for each topic; it stays until it is dismissed or replaced. */
export interface Notice {
  topic: 'file' | 'addin' | 'edit';
  intent: 'error' | 'warning';
  title: string;
  text: string;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

export function initialState(theme: ThemeName): HostState {
  return {
    document: { name: 'Book1.xlsx', hasUnsavedChanges: false },
    progress: null,
    notices: [],
    addin: { status: 'none' },
    pane: { isOpen: false, title: '' },
    controls: {},
    isCalculating: false,
    cellMessage: null,
    notModelled: new Map(),
    theme,
    question: null,
  };
}
