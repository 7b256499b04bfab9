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

/**
 * What the page begins with is asked for while its code is read: it is there when the page wants it.
 * The app has it ready, so that the requests for the code, which the same thread answers, do not wait.
 * Under a debugger this runs in the blank page before it too, whose request would be refused.
 */
let firstHead: ReturnType<Requests['getSnapshotHeadText']> | undefined =
  location.protocol === 'about:' ? undefined : requests.getSnapshotHeadText();

const bridge: Bridge = {
  ...requests,
  getSnapshotHeadText() {
    const head = firstHead ?? requests.getSnapshotHeadText();
    firstHead = undefined;
    return head;
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
