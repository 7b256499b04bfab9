import { Button } from '@fluentui/react-components';
import { Blank } from '../components/blank';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';

/** Stands where a credential was that has been deleted meanwhile. */
export function CredentialGone() {
  const texts = useTexts();
  const { go } = useNavigation();
  const backTo = { label: texts.credential.backToList, route: { page: 'credentials' } as const };
  return (
    <Page title={texts.credentials.title} backTo={backTo}>
      <Blank title={texts.credential.gone} text={texts.credential.goneText}>
        <Button appearance="primary" onClick={() => go(backTo.route)}>
          {backTo.label}
        </Button>
      </Blank>
    </Page>
  );
}
