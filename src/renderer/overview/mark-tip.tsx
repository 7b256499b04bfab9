import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts';
import { localMoment } from '../time/moments';
import { daysOf, endInWords, kindAndPlace } from './mark-words';
import type { TimelineMark } from './marks';

/** Of several, so many are named. */
const NAMED = 3;

const useStyles = makeStyles({
  tip: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** What the mouse is told of a mark; its name says the same to assistive technology. */
export function MarkTip({ mark, nowMs }: { readonly mark: TimelineMark; readonly nowMs: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const [first] = mark.items;
  if (first === undefined) return null;
  if (mark.items.length === 1) {
    return (
      <span className={styles.tip}>
        <bdi className={styles.strong}>{first.credential.name}</bdi>
        <span>{kindAndPlace(first, texts)}</span>
        <span>{endInWords(first, texts, nowMs)}</span>
        <span>{localMoment(first.endsMs)}</span>
      </span>
    );
  }
  const beyond = mark.items.length - NAMED;
  return (
    <span className={styles.tip}>
      <span className={styles.strong}>
        {texts.overview.ofCluster(mark.items.length)} · {daysOf(mark)}
      </span>
      {mark.items.slice(0, NAMED).map(({ credential }) => (
        <bdi key={credential.id}>{credential.name}</bdi>
      ))}
      {beyond > 0 && <span>{texts.overview.more(beyond)}</span>}
    </span>
  );
}
