import { createContext, useContext } from 'react';
import { figuresFor, type Figures } from '../assessment/figures';
import type { PaneActivity } from './PaneActivity';
import type { PaneWorkbook } from './PaneWorkbook';

/** What every part of the pane may use. */
export interface Pane {
  readonly workbook: PaneWorkbook;
  readonly activity: PaneActivity;
  readonly figures: Figures;
}

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('This component stands outside of PaneContext.');
  return pane;
}

export const PaneContext = createContext<Pane | null>(null);

/** @param locale BCP 47, of the document: it decides the separators */
export function createPane(workbook: PaneWorkbook, activity: PaneActivity, locale: string): Pane {
  return { workbook, activity, figures: figuresFor(locale) };
}
