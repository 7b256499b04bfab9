import type { Bridge } from '../../shared/ipc/api';
import { faultOf } from './fault-of';

/** Sends errors that nobody caught to the app's log, from now on. */
export function reportFaults(page: Window, bridge: Pick<Bridge, 'reportFault'>): void {
  page.addEventListener('error', ({ error }) => void bridge.reportFault(faultOf(error)));
  page.addEventListener('unhandledrejection', ({ reason }) => {
    void bridge.reportFault(faultOf(reason));
  });
}
