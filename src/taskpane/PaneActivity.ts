import type { WriteReport } from '../workbook/RoleInWorkbook';

/** What the pane is doing to the workbook, or did last. */
export type Activity =
  | { readonly status: 'idle' }
  | { readonly status: 'busy'; readonly doing: string }
  | { readonly status: 'done'; readonly report: WriteReport; readonly canUndo: boolean };

export interface ActivityState {
  readonly activity: Activity;
  /** The last failure that has not been dismissed. */
  readonly failure: unknown;
  /** The form of a new assessment is asked for, whatever the active sheet holds. */
  readonly isNewAssessmentAsked: boolean;
}

/**
 * The one place where the pane's work is carried out and its failures end up, whether the work was
 * started in the pane or from the ribbon while the pane was closed. Subscribes like any React store.
 */
export class PaneActivity {
  private state: ActivityState = {
    activity: { status: 'idle' },
    failure: null,
    isNewAssessmentAsked: false,
  };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): ActivityState => this.state;

  /**
   * Carries out a write, one at a time. Failures are shown, not thrown.
   *
   * @returns whether the write was made
   */
  async write(doing: string, work: () => Promise<WriteReport>, canUndo = true): Promise<boolean> {
    if (this.state.activity.status === 'busy') return false;
    this.set({ ...this.state, activity: { status: 'busy', doing }, failure: null });
    try {
      const report = await work();
      const changedCells = report.changes.length > 0;
      this.set({
        ...this.state,
        activity: { status: 'done', report, canUndo: canUndo && changedCells },
        failure: null,
      });
      return true;
    } catch (error) {
      this.set({ ...this.state, activity: { status: 'idle' }, failure: error });
      return false;
    }
  }

  /** Carries out something that changes no cell, such as selecting one. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.fail(error);
    }
  }

  readonly fail = (error: unknown): void => this.set({ ...this.state, failure: error });

  readonly dismiss = (): void => this.set({ ...this.state, failure: null });

  readonly askForNewAssessment = (isAsked: boolean): void =>
    this.set({ ...this.state, isNewAssessmentAsked: isAsked });

  private set(state: ActivityState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
