import type { PointerEvent } from 'react';
import { useDatesReady } from '../time/dates-ready';
import { fullMoment, localMoment, toMs, utcMoment } from '../time/moments';

/** A moment in local time; zone, seconds and UTC on demand, in its tooltip. */
export function Moment({ at }: { readonly at: string }) {
  const ms = toMs(at);
  const ready = useDatesReady();
  // Written as one points at it: to write a zone in words takes longer than to draw a list's row.
  const tell = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    currentTarget.title = `${fullMoment(ms)}\n${utcMoment(ms)}`;
  };
  return (
    <time dateTime={at} onPointerEnter={tell}>
      {ready && localMoment(ms)}
    </time>
  );
}
