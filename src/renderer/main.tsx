import { StrictMode } from 'react';
import { App } from './app';
import { findBridge } from './bridge';
import { reportFaults } from './failure/report-faults';
import { inFluent } from './fluent/in-fluent';
import { renderPage } from './render-page';
import { SnapshotStore } from './store/snapshot-store';

/** So long the page waits for what it shows before it says that it waits. */
const PATIENCE_MS = 500;

const bridge = findBridge();
if (bridge === undefined) {
  void inFluent(async () => (await import('./shell/no-bridge')).NoBridge).then((NoBridge) =>
    renderPage(<NoBridge />),
  );
} else {
  reportFaults(window, bridge);
  const store = new SnapshotStore(bridge);
  const known = new Promise<void>((resolve) => store.subscribe(resolve));
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  store.start();
  // Drawn once, with the list in it, it is there sooner than drawn twice.
  void Promise.race([known, patience]).then(() =>
    renderPage(
      <StrictMode>
        <App bridge={bridge} store={store} />
      </StrictMode>,
    ),
  );
}
