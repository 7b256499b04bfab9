import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, WindowTarget } from '../shared/ipc/api';
import {
  EVENT_CHANGED,
  EVENT_CONCEAL,
  EVENT_NAVIGATE,
  WINDOW_CHANNELS,
  type WindowChannel,
  wireName,
} from '../shared/ipc/channels';

type Requests = { readonly [K in Exclude<WindowChannel, 'openDroppedImport'>]: Bridge[K] };

/** One function for each request; the page can name no other channel. */
const requests = Object.fromEntries(
  WINDOW_CHANNELS.map((channel) => [
    channel,
    (...args: unknown[]) => ipcRenderer.invoke(wireName(channel), ...args),
  ]),
) as unknown as Requests;

const navigationListeners = new Set<(target: WindowTarget) => void>();
/** Arrives before the page has had time to listen when the window was made for it. */
let waitingTarget: WindowTarget | undefined;

ipcRenderer.on(EVENT_NAVIGATE, (_event, target: WindowTarget) => {
  if (navigationListeners.size === 0) waitingTarget = target;
  for (const listener of navigationListeners) listener(target);
});

/** Without Electron's event, which would lead to the sender of any message. */
function onEvent(name: string, listener: () => void): () => void {
  const forward = () => listener();
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.off(name, forward);
  };
}

function pathOf(file: object): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

/** The requests for the page's code are on their way by then. */
const AFTER_THE_CODE_MS = 25;

/** The first snapshot is asked for while the page's code is read: it is there when the page wants it. */
let firstSnapshot: ReturnType<Requests['getSnapshotText']> | undefined = new Promise((resolve) => {
  setTimeout(() => resolve(requests.getSnapshotText()), AFTER_THE_CODE_MS);
});

const bridge: Bridge = {
  ...requests,
  getSnapshotText() {
    const snapshot = firstSnapshot ?? requests.getSnapshotText();
    firstSnapshot = undefined;
    return snapshot;
  },
  // Only a file that a person has dropped or chosen has a path; one that the page makes has none.
  openDroppedImport: (file) => ipcRenderer.invoke(wireName('openDroppedImport'), pathOf(file)),
  onChanged: (listener) => onEvent(EVENT_CHANGED, listener),
  onConceal: (listener) => onEvent(EVENT_CONCEAL, listener),
  onNavigate(listener) {
    navigationListeners.add(listener);
    if (waitingTarget !== undefined) {
      const target = waitingTarget;
      waitingTarget = undefined;
      listener(target);
    }
    return () => {
      navigationListeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('tokentray', bridge);
