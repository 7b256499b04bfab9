import type { Result } from '../shared/domain/result';
import type { Bridge, Snapshot } from '../shared/ipc/api';
import type { SnapshotDoor } from './store/snapshot-store';

declare global {
  interface Window {
    readonly tokentray?: Bridge;
  }
}

/** The app's side of the window; undefined where the page was opened outside of TokenTray. */
export function findBridge(): (Bridge & SnapshotDoor) | undefined {
  const bridge = window.tokentray;
  return (
    bridge && {
      ...bridge,
      getSnapshot: () => snapshotOf(bridge.getSnapshotText()),
      getSnapshotHead: () => snapshotOf(bridge.getSnapshotHeadText()),
    }
  );
}

/** By its text: the bridge between the worlds copies an object property by property. */
async function snapshotOf(text: Promise<Result<string>>): Promise<Result<Snapshot>> {
  const answer = await text;
  return answer.ok ? { ok: true, value: JSON.parse(answer.value) as Snapshot } : answer;
}
