import { useEffect, useState, useSyncExternalStore } from 'react';
import type { QuickBridge } from '../../shared/ipc/api';
import { later } from '../later';
import { TextsProvider } from '../texts/use-first-texts';
import { useLook } from '../theme/use-look';
import styles from './box.module.css';
import { BoxTitle } from './box-title';
import { QuickSearch } from './quick-search';
import { SearchView } from './search-view';

// Most who open the box are not locked out.
const Unlock = later(async () => (await import('./unlock')).Unlock, { ahead: false });

/** All of the box: what is found, or the way past the lock. */
export function QuickCopyBox({ bridge }: { readonly bridge: QuickBridge }) {
  const [search] = useState(() => new QuickSearch(bridge));
  useEffect(() => search.start(), [search]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) void bridge.quickClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [bridge]);
  const state = useSyncExternalStore(search.subscribe, search.getState);
  useLook(state.answer);
  const lock = state.answer?.lock;
  return (
    <TextsProvider language={state.answer?.settings.language}>
      {state.answer !== undefined && <BoxTitle />}
      <main className={styles.box}>
        {lock?.state === 'locked' ? (
          <Unlock bridge={bridge} lock={lock} onUnlocked={() => search.refresh()} />
        ) : (
          <SearchView state={state} search={search} />
        )}
      </main>
    </TextsProvider>
  );
}
