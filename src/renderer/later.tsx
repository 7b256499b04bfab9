import { type ComponentType, createElement, Suspense, useSyncExternalStore } from 'react';
import { inFluent } from './fluent/in-fluent';

const toRead: (() => Promise<void>)[] = [];

/** What came of reading. */
type Outcome<Props> =
  | { readonly ok: true; readonly component: ComponentType<Props> }
  | { readonly ok: false; readonly error: unknown };

/**
 * A component that the window does not begin with: nothing stands in its place until its code was
 * read, which is when the window has nothing else to do, or when it is first shown.
 *
 * Read without `lazy`: that shows what was read long ago a moment later still, and what is read just
 * now only after 300 ms, so that places do not flicker. A menu has to be there at once.
 *
 * `ahead: false` leaves it unread until it is shown: what is large, and by a setting never wanted.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  { ahead = true }: { readonly ahead?: boolean } = {},
): ComponentType<Props> {
  let outcome: Outcome<Props> | undefined;
  let reading: Promise<void> | undefined;
  const waiting = new Set<() => void>();
  const once = () => {
    reading ??= inFluent(read)
      .then(
        (component) => {
          outcome = { ok: true, component };
        },
        (error: unknown) => {
          outcome = { ok: false, error };
        },
      )
      .then(() => {
        for (const tell of waiting) tell();
      });
    return reading;
  };
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };
  if (ahead) toRead.push(once);
  return function Later(props) {
    const known = useSyncExternalStore(subscribe, () => outcome);
    if (known === undefined) {
      void once();
      return null;
    }
    // It says so where it would be shown.
    if (!known.ok) throw known.error;
    // What needs all credentials waits for them alone, and not the page around it with it.
    return <Suspense fallback={null}>{createElement(known.component, props)}</Suspense>;
  };
}

/** Reads the code of all that is shown later, one after the other, whenever there is time. */
export function readWhatIsShownLater(): void {
  const next = toRead.shift();
  if (next === undefined) return;
  requestIdleCallback(() => void next().then(readWhatIsShownLater));
}
