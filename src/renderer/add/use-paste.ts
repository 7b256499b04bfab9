import { useCallback, useMemo, useRef, useState } from 'react';
import { LONGEST_PASTED } from '../../shared/domain/pasted/unwrap';
import type { Problem, Result } from '../../shared/domain/result';
import type { PasteRead } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';

/** What became of a paste. */
export type PasteState =
  | { readonly status: 'empty' | 'reading' | 'file' }
  /** There is no secret in it. */
  | { readonly status: 'nothing'; readonly read: PasteRead }
  | { readonly status: 'refused'; readonly problem: Problem }
  | { readonly status: 'found'; readonly read: PasteRead };

export interface Paste {
  readonly state: PasteState;
  /** The text goes straight to the app and is kept nowhere here. */
  readText(text: string): void;
  /** The app reads the clipboard itself. */
  readClipboard(): void;
  /** The app reads that entry of the keychain itself. */
  readUnknown(secretId: string): void;
  /** A file was dropped, which is not read. */
  refuseFile(): void;
  startOver(): void;
}

/** Has pasted texts read by the app; the last one counts. */
export function usePaste(): Paste {
  const { bridge } = useApp();
  const [state, setState] = useState<PasteState>({ status: 'empty' });
  const latest = useRef(0);
  const show = useCallback(async (reading: Promise<Result<PasteRead>>) => {
    latest.current += 1;
    const mine = latest.current;
    setState({ status: 'reading' });
    const result = await reading;
    if (mine !== latest.current) return;
    setState(
      !result.ok
        ? { status: 'refused', problem: result.problem }
        : { status: result.value.holdsSecret ? 'found' : 'nothing', read: result.value },
    );
  }, []);
  const put = useCallback((status: 'empty' | 'file') => {
    latest.current += 1;
    setState({ status });
  }, []);
  return useMemo(
    () => ({
      state,
      // One more character than is looked into, so that the app can say that it is too long.
      readText: (text) =>
        void show(bridge.readPasted({ from: 'text', text: text.slice(0, LONGEST_PASTED + 1) })),
      readClipboard: () => void show(bridge.readPasted({ from: 'clipboard' })),
      readUnknown: (secretId) => void show(bridge.readUnknownSecret(secretId)),
      refuseFile: () => put('file'),
      startOver: () => put('empty'),
    }),
    [state, bridge, show, put],
  );
}
