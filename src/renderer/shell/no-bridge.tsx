import { FluentProvider } from '@fluentui/react-components';
import { Blank } from '../components/blank';
import { useTexts } from '../texts/use-texts';
import { themeOf } from '../theme/themes';

/** Shown where the page was opened outside of the app. */
export function NoBridge() {
  const texts = useTexts().shell;
  return (
    <FluentProvider theme={themeOf('light')}>
      <main>
        <Blank alone title={texts.noBridgeTitle} text={texts.noBridge} />
      </main>
    </FluentProvider>
  );
}
