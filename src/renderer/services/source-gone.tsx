import { Button } from '@fluentui/react-components';
import { Blank } from '../components/blank';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';

interface SourceGoneProps {
  readonly words: { readonly gone: string; readonly goneText: string };
}

/** Stands where a service or connection was that has been deleted meanwhile. */
export function SourceGone({ words }: SourceGoneProps) {
  const texts = useTexts().services;
  const { go } = useNavigation();
  const backTo = { label: texts.title, route: { page: 'services' } as const };
  return (
    <Page title={texts.title} backTo={backTo}>
      <Blank title={words.gone} text={words.goneText}>
        <Button appearance="primary" onClick={() => go(backTo.route)}>
          {texts.title}
        </Button>
      </Blank>
    </Page>
  );
}
