import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { EnvironmentBadge } from '../components/environment-badge';
import { Heading } from '../components/heading';
import { Sentence } from '../components/sentence';
import { CredentialGone } from '../credential/credential-gone';
import { useFormStyles } from '../forms/form-styles';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { useAddStyles } from './add-styles';
import { Announcement } from './announcement';
import { FoundCard } from './found-card';
import { pasteSaid } from './found-model';
import { MakeCard } from './make-card';
import { PasteArea } from './paste-area';
import { PastePromise } from './paste-help';
import { PasteVerdict } from './paste-verdict';
import { ReplaceWork } from './replace-work';
import { usePagePaste } from './use-page-paste';
import { type Paste, usePaste } from './use-paste';

/** Guides through the renewal of what is made elsewhere. */
export function ReplacePage({ credentialId }: { readonly credentialId: string }) {
  const texts = useTexts();
  const words = texts.add.replace;
  const { go } = useNavigation();
  const credential = useSnapshot().credentials.find(({ id }) => id === credentialId);
  if (credential === undefined) return <CredentialGone />;
  switch (credential.renewal) {
    case 'paste':
      return <ReplaceByPaste credential={credential} />;
    case 'date':
      return <ReplaceDate credential={credential} />;
    default:
      return (
        <Page title={<bdi>{credential.name}</bdi>} backTo={backTo(credential, words.back)}>
          <Blank title={words.otherWay} text={words.otherWayText}>
            <Button appearance="primary" onClick={() => go({ page: 'credential', credentialId })}>
              {words.open}
            </Button>
          </Blank>
        </Page>
      );
  }
}

interface ReplaceProps {
  readonly credential: CredentialView;
}

function backTo({ id, name }: CredentialView, label: (name: string) => string) {
  return { label: label(name), route: { page: 'credential', credentialId: id } } as const;
}

/** Only its end is kept here: the new one is typed. */
function ReplaceDate({ credential }: ReplaceProps) {
  const texts = useTexts();
  const { go } = useNavigation();
  const back = backTo(credential, texts.add.replace.back);
  return (
    <ReplaceWork
      credential={credential}
      read={undefined}
      backTo={back}
      insteadLabel={texts.shell.cancel}
      onInstead={() => go(back.route)}
    >
      <MakeCard credential={credential} />
    </ReplaceWork>
  );
}

/** Steps to the new one, and where it is pasted. */
function ReplaceByPaste({ credential }: ReplaceProps) {
  const texts = useTexts();
  const nowMs = useNow(5_000);
  const paste = usePaste();
  usePagePaste(paste.readText);
  const { state } = paste;
  const back = backTo(credential, texts.add.replace.back);
  return (
    <>
      <Announcement>{pasteSaid(state, nowMs, texts)}</Announcement>
      {state.status === 'found' ? (
        <ReplaceWork
          key={state.read.pastedId}
          credential={credential}
          read={state.read}
          backTo={back}
          insteadLabel={texts.add.paste.another}
          onInstead={paste.startOver}
        >
          <FoundCard read={state.read} nowMs={nowMs} compared />
        </ReplaceWork>
      ) : (
        <PasteNewOne credential={credential} paste={paste} back={back} />
      )}
    </>
  );
}

interface PasteNewOneProps extends ReplaceProps {
  readonly paste: Paste;
  readonly back: ReturnType<typeof backTo>;
}

function PasteNewOne({ credential, paste, back }: PasteNewOneProps) {
  const styles = useAddStyles();
  const layout = useFormStyles();
  const words = useTexts().add.replace;
  return (
    <Page
      title={<Sentence text={words.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      marks={<EnvironmentBadge environment={credential.environment} />}
      backTo={back}
    >
      <div className={layout.columns}>
        <div className={styles.section}>
          <Heading level="h2" size={400}>
            {words.pasteTitle}
          </Heading>
          <div>
            <PasteVerdict state={paste.state} />
            <PasteArea paste={paste} />
          </div>
          <PastePromise />
        </div>
        <div className={layout.aside}>
          <MakeCard credential={credential} />
        </div>
      </div>
    </Page>
  );
}
