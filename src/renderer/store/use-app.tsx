import {
  createContext,
  type ReactNode,
  use,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Bridge, Snapshot } from '../../shared/ipc/api';
import { afterFrame } from './after-frame';
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

/** Gives the components below it the snapshot that was read; of a head, all of it once that is shown. */
export function SnapshotProvider(props: {
  readonly snapshot: Snapshot;
  readonly children: ReactNode;
}) {
  const { snapshot, children } = props;
  const { store } = useApp();
  const whole = isWhole(snapshot);
  useEffect(() => (whole ? undefined : afterFrame(() => void store.whole())), [whole, store]);
  return <SnapshotContext value={snapshot}>{children}</SnapshotContext>;
}

/** The bridge, and `refresh` for what must be seen before one goes on. */
export function useApp(): AppDoor {
  return present(useContext(AppDoorContext), 'AppDoorProvider');
}

export function useSnapshotState(): SnapshotState {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, store.getState);
}

/**
 * The snapshot with all credentials. While only its head is known the component waits (`Suspense`)
 * for the rest, some tenths of a second after the window came: what needs all credentials can never
 * take those of the head for them.
 */
export function useSnapshot(): Snapshot {
  const { store } = useApp();
  const known = useFirstSnapshot();
  return isWhole(known) ? known : use(store.whole());
}

/** What is known now, for what the window begins with: perhaps only the head, see {@link useWhole}. */
export function useFirstSnapshot(): Snapshot {
  return present(useContext(SnapshotContext), 'SnapshotProvider');
}

/** Whether all credentials are known. */
export function useWhole(): boolean {
  return isWhole(useFirstSnapshot());
}

function isWhole({ rest }: Snapshot): boolean {
  return rest === undefined;
}

function present<T>(value: T | undefined, provider: string): T {
  if (value === undefined) throw new Error(`Used outside of ${provider}.`);
  return value;
}
