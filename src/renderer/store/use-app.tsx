import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Bridge, Snapshot } from '../../shared/ipc/api';
import type { SnapshotState, SnapshotStore } from './snapshot-store';

interface AppDoor {
  readonly bridge: Bridge;
  readonly store: SnapshotStore;
}

/** For components that are classes; others take {@link useApp}. */
export const AppDoorContext = createContext<AppDoor | undefined>(undefined);
const SnapshotContext = createContext<Snapshot | undefined>(undefined);

/** Gives the components below it the bridge and the store. */
export function AppDoorProvider(props: AppDoor & { readonly children: ReactNode }) {
  const { bridge, store, children } = props;
  const door = useMemo(() => ({ bridge, store }), [bridge, store]);
  return <AppDoorContext value={door}>{children}</AppDoorContext>;
}

/** Gives the components below it the snapshot that was read. */
export function SnapshotProvider(props: {
  readonly snapshot: Snapshot;
  readonly children: ReactNode;
}) {
  return <SnapshotContext value={props.snapshot}>{props.children}</SnapshotContext>;
}

/** The bridge, and `refresh` for what must be seen before one goes on. */
export function useApp(): AppDoor {
  return present(useContext(AppDoorContext), 'AppDoorProvider');
}

export function useSnapshotState(): SnapshotState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, store.getState);
}

export function useSnapshot(): Snapshot {
  return present(useContext(SnapshotContext), 'SnapshotProvider');
}

function present<T>(value: T | undefined, provider: string): T {
  if (value === undefined) throw new Error(`Used outside of ${provider}.`);
  return value;
}
