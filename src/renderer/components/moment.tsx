import { fullMoment, localMoment, toMs, utcMoment } from '../time/moments';

/** A moment in local time; zone, seconds and UTC on demand, in its tooltip. */
export function Moment({ at }: { readonly at: string }) {
  const ms = toMs(at);
  return (
    <time dateTime={at} title={`${fullMoment(ms)}\n${utcMoment(ms)}`}>
      {localMoment(ms)}
    </time>
  );
}
