import { contextBridge, ipcRenderer } from 'electron';
import type { QuickBridge } from '../shared/ipc/api';
import { EVENT_CHANGED, QUICK_CHANNELS, type QuickChannel, wireName } from '../shared/ipc/channels';

type Requests = { readonly [K in QuickChannel]: QuickBridge[K] };

/** One function for each request of the box; the page can name no other channel. */
const requests = Object.fromEntries(
  QUICK_CHANNELS.map((channel) => [
    channel,
    (...args: unknown[]) => ipcRenderer.invoke(wireName(channel), ...args),
  ]),
) as unknown as Requests;

const bridge: QuickBridge = {
  ...requests,
  onChanged(listener) {
    // Without Electron's event, which would lead to the sender of any message.
    const forward = () => listener();
    ipcRenderer.on(EVENT_CHANGED, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANGED, forward);
    };
  },
};

contextBridge.exposeInMainWorld('quickCopy', bridge);
