import type { Result } from '../shared/domain/result';
import type { Bridge, Snapshot } from '../shared/ipc/api';

declare global {
  interface Window {
    readonly tokentray?: Bridge;
  }
}

/** The app's side of the window; undefined where the page was opened outside of TokenTray. */
export function findBridge(): Bridge | undefined {
  const bridge = window.tokentray;
  return bridge && { ...bridge, getSnapshot: () => snapshotOf(bridge) };
}

/** By its text: the bridge between the worlds copies an object property by property. */
async function snapshotOf(bridge: Pick<Bridge, 'getSnapshotText'>): Promise<Result<Snapshot>> {
  const answer = await bridge.getSnapshotText();
  return answer.ok ? { ok: true, value: JSON.parse(answer.value) as Snapshot } : answer;
}
