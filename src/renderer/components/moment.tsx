import { fullMoment, localMoment, toMs } from '../time/moments';

/** A moment in local time; zone and seconds on demand, in its tooltip. */
export function Moment({ at }: { readonly at: string }) {
  const ms = toMs(at);
  return (
    <time dateTime={at} title={fullMoment(ms)}>
      {localMoment(ms)}
    </time>
  );
}
