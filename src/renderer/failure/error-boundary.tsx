import { Component, type ContextType, type ReactNode } from 'react';
import { AppDoorContext } from '../store/use-app';
import { faultOf } from './fault-of';

export interface Failure {
  readonly error: unknown;
  /** Draws what failed once more. */
  again(): void;
}

interface ErrorBoundaryProps {
  readonly fallback: (failure: Failure) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed?: { readonly error: unknown };
}

/** Shows `fallback` where what is below it could not be drawn, and tells the log. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static override contextType = AppDoorContext;
  declare context: ContextType<typeof AppDoorContext>;
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } };
  }

  override componentDidCatch(error: unknown): void {
    void this.context?.bridge.reportFault(faultOf(error));
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return this.props.fallback({
      error: failed.error,
      again: () => this.setState({ failed: undefined }),
    });
  }
}
