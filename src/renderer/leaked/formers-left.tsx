import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { Sentence } from '../components/sentence';
import { formersOf } from '../credential/renewal/formers-model';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** Replaced ones that still work may be the leaked one. */
export function FormersLeft({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().leaked;
  const { go } = useNavigation();
  const formers = formersOf(credential);
  if (formers.length === 0) return null;
  const names = formers.map(({ serverName }) => `“${serverName}”`).join(', ');
  return (
    <Notice
      intent="warning"
      title={texts.formersTitle}
      about="formers"
      actions={
        <Button
          size="small"
          onClick={() => go({ page: 'credential', credentialId: credential.id, tab: 'renewal' })}
        >
          {texts.formersAction}
        </Button>
      }
    >
      <Sentence text={texts.formersText} slots={{ names: <bdi>{names}</bdi> }} />
    </Notice>
  );
}
