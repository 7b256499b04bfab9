import { Blank } from '../components/blank';
import { useTexts } from '../texts/use-texts';
import { useLook } from '../theme/use-look';

/** Shown where the page was opened outside of the app. */
export function NoBridge() {
  const texts = useTexts().shell;
  useLook(undefined);
  return (
    <main>
      <Blank alone title={texts.noBridgeTitle} text={texts.noBridge} />
    </main>
  );
}
