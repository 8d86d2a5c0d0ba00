import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice';

/** Shows a failure while rendering in place of what could not be rendered. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('Rendering failed without a reason.') };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ErrorNotice error={this.state.error} />;
  }
}
