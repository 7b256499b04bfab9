import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { GrafanaServerReport } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';

export type ServerReportState =
  | { readonly status: 'none' | 'asking' }
  | { readonly status: 'told'; readonly report: GrafanaServerReport }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface ServerReport {
  readonly state: ServerReportState;
  readonly report: GrafanaServerReport | undefined;
  askAgain(): void;
}

/** What the server of a connection makes; asked as the connection is chosen, and again on demand. */
export function useServerReport(connectionId: string): ServerReport {
  const { bridge } = useApp();
  const [state, setState] = useState<ServerReportState>({ status: 'none' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void asked;
    if (connectionId === '') {
      setState({ status: 'none' });
      return undefined;
    }
    setState({ status: 'asking' });
    void bridge.testGrafanaConnection(connectionId).then((result) => {
      if (!current) return;
      if (!result.ok) setState({ status: 'failed', problem: result.problem });
      else if (result.value.ok) setState({ status: 'told', report: result.value.report });
      else setState({ status: 'failed', problem: result.value.problem });
    });
    return () => {
      current = false;
    };
  }, [bridge, connectionId, asked]);
  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  return { state, report: state.status === 'told' ? state.report : undefined, askAgain };
}
