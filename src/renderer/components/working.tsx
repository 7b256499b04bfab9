import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/use-texts';

/** What is done sooner needs no sign. */
const SOON_MS = 400;

const useStyles = makeStyles({
  // Its room is kept, so that nothing moves under the mouse as it comes.
  room: { minHeight: '2px', flexShrink: 0 },
});

/** A sign that work goes on, once it takes longer than one would wait without. */
export function Working({ busy }: { readonly busy: boolean }) {
  const styles = useStyles();
  const texts = useTexts().forms;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setShown(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [busy]);
  return (
    <div className={styles.room}>{busy && shown && <ProgressBar aria-label={texts.working} />}</div>
  );
}
