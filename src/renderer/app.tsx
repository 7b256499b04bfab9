import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Bridge } from '../shared/ipc/api';
import styles from './app.module.css';
import { LaterDialogHost } from './dialogs/later-dialog-host';
import { DialogsProvider } from './dialogs/use-dialogs';
import { ErrorBoundary } from './failure/error-boundary';
import { PageFailed, WindowFailed } from './failure/later-failed';
import { LaterToaster } from './feedback/later-toaster';
import { LaterFocusMarks } from './fluent/later-focus-marks';
import { OverlaysProvider } from './fluent/overlays';
import { later, readWhatIsShownLater } from './later';
import { ListFilterProvider } from './lists/list-filter';
import { useLockKey } from './lock/use-lock-key';
import { NavigationProvider, useNavigation } from './navigation/use-navigation';
import { CurrentPage } from './shell/current-page';
import { HealthBanners } from './shell/health-banners';
import { LoadFailed, Loading } from './shell/later-waiting';
import { Nav } from './shell/nav';
import { useHelpKey } from './shell/use-help-key';
import { useKeptFocus } from './shell/use-kept-focus';
import { afterFrame } from './store/after-frame';
import type { SnapshotStore } from './store/snapshot-store';
import { AppDoorProvider, SnapshotProvider, useApp, useSnapshotState } from './store/use-app';
import { TextsProvider } from './texts/use-first-texts';
import { useLook } from './theme/use-look';
import { dateForm } from './time/date-form';
import { datesAreReady } from './time/dates-ready';
import { writeMomentsAs } from './time/moments';
import { whenSettled } from './when-settled';

const LockScreen = later(async () => (await import('./lock/lock-screen')).LockScreen);

/** Of the window's texts. */
const LANGUAGE = 'en';

interface AppProps {
  readonly bridge: Bridge;
  /** Follows the app already. */
  readonly store: SnapshotStore;
}

/** The window: theme, what the app knows, and the page one is on. */
export function App({ bridge, store }: AppProps) {
  return (
    <AppDoorProvider bridge={bridge} store={store}>
      <ErrorBoundary fallback={(failure) => <WindowFailed failure={failure} />}>
        <NavigationProvider>
          <Themed />
        </NavigationProvider>
      </ErrorBoundary>
    </AppDoorProvider>
  );
}

/** A few frames: what is clicked as soon as it is seen is answered first. */
const DATES_MS = 40;

function Themed() {
  const state = useSnapshotState();
  useLockKey(useApp().bridge);
  useEffect(() => afterFrame(() => setTimeout(datesAreReady, DATES_MS)), []);
  const snapshot = state.status === 'ready' ? state.snapshot : undefined;
  useLook(snapshot);
  // Before anything below is drawn: each moment asks for the form as it is written.
  const locale = snapshot?.look.locale;
  useMemo(() => writeMomentsAs(dateForm(LANGUAGE, locale)), [locale]);
  return (
    <TextsProvider language={snapshot?.settings.language}>
      <div className={styles.root}>
        {state.status === 'loading' && <Loading />}
        {state.status === 'failed' && <LoadFailed problem={state.problem} />}
        {state.status === 'ready' && (
          <SnapshotProvider snapshot={state.snapshot}>
            {state.snapshot.lock.state === 'locked' ? (
              <LockScreen />
            ) : (
              <DialogsProvider>
                <ListFilterProvider>
                  <Frame />
                </ListFilterProvider>
              </DialogsProvider>
            )}
          </SnapshotProvider>
        )}
      </div>
      <LaterFocusMarks />
    </TextsProvider>
  );
}

function Frame() {
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  useHelpKey();
  useEffect(() => whenSettled(readWhatIsShownLater), []);
  const { visit } = useNavigation();
  return (
    <div ref={frame} className={styles.frame}>
      <Nav />
      <main className={styles.main}>
        <WithOverlays>
          <HealthBanners />
          <div className={styles.page}>
            <ErrorBoundary key={visit} fallback={(failure) => <PageFailed failure={failure} />}>
              <CurrentPage />
            </ErrorBoundary>
          </div>
          <LaterDialogHost />
          <LaterToaster />
        </WithOverlays>
      </main>
    </div>
  );
}

/**
 * Menus, dialogs and messages are part of the page to who walks it by landmarks. A component of its
 * own: where they go is known once it is there, and nothing else is drawn again for that.
 */
function WithOverlays({ children }: { readonly children: ReactNode }) {
  const [overlays, setOverlays] = useState<HTMLDivElement | null>(null);
  return (
    <>
      <OverlaysProvider value={overlays ?? undefined}>{children}</OverlaysProvider>
      <div ref={setOverlays} />
    </>
  );
}
