import { signingSources } from '../kinds/source-kinds';
import { SourceGone } from '../services/source-gone';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { RollGuide } from './roll-guide';

/** Gives a key a new value without an outage. */
export function RollKeyPage({ sourceId }: { readonly sourceId: string }) {
  const texts = useTexts().rollKey;
  const source = signingSources(useSnapshot().sources).find((each) => each.id === sourceId);
  return source === undefined ? <SourceGone words={texts} /> : <RollGuide source={source} />;
}
