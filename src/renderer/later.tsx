import { type ComponentType, createElement, lazy, Suspense } from 'react';

const toRead: (() => Promise<unknown>)[] = [];

/**
 * A component that the window does not begin with: nothing stands in its place until its code was
 * read, which is when the window has nothing else to do, or when it is first shown.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let reading: Promise<ComponentType<Props>> | undefined;
  const once = () => {
    reading ??= read();
    return reading;
  };
  toRead.push(once);
  const Read = lazy(async () => ({ default: await once() }));
  return (props) => <Suspense fallback={null}>{createElement(Read, props)}</Suspense>;
}

/** Reads the code of all that is shown later, one after the other, whenever there is time. */
export function readWhatIsShownLater(): void {
  const next = toRead.shift();
  if (next === undefined) return;
  requestIdleCallback(() => {
    // What cannot be read says so where it is shown.
    void next()
      .catch(() => undefined)
      .then(readWhatIsShownLater);
  });
}
