import { useSyncExternalStore } from 'react';

let ready = false;
const listeners = new Set<() => void>();

/**
 * Whether dates are written yet. The first one that a process writes reads the tables of all
 * languages, which takes as long as drawing the list: the window's first frame goes without.
 */
export function useDatesReady(): boolean {
  return useSyncExternalStore(subscribe, isReady);
}

/** From now on dates are written: the window has drawn its first frame. */
export function datesAreReady(): void {
  ready = true;
  for (const listener of listeners) listener();
}

function isReady(): boolean {
  return ready;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
