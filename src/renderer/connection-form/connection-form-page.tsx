import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { FormPage } from '../forms/form-page';
import { SavedPreview } from '../forms/saved-preview';
import { useForm } from '../forms/use-form';
import { grafanaConnections } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { SourceGone } from '../services/source-gone';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { localMoment } from '../time/moments';
import { ConnectionFields } from './connection-fields';
import {
  type ConnectionValues,
  checkConnectionForm,
  checkForTest,
  connectionInput,
  EMPTY_CONNECTION,
  SIGN_IN_SECRETS,
  storedConnection,
} from './connection-form-model';
import { connectionFacts } from './connection-preview';
import { SignInFields } from './sign-in-fields';
import { TestCard } from './test-card';
import { useConnectionTest } from './use-connection-test';

export function AddConnectionPage() {
  return <ConnectionForm edited={undefined} />;
}

export function EditConnectionPage({ sourceId }: { readonly sourceId: string }) {
  const { form } = useTexts().connection;
  const edited = grafanaConnections(useSnapshot().sources).find((each) => each.id === sourceId);
  return edited === undefined ? <SourceGone words={form} /> : <ConnectionForm edited={edited} />;
}

/** Adds a connection or changes one; an empty secret keeps the stored one. */
function ConnectionForm({ edited }: { readonly edited: GrafanaConnectionView | undefined }) {
  const texts = useTexts();
  const words = texts.connection.form;
  const { bridge, store } = useApp();
  const { sources, credentials } = useSnapshot();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const nowMs = useNow();
  const testing = useConnectionTest(edited?.id ?? null);
  const check = (values: ConnectionValues) =>
    checkConnectionForm(values, { sources, edited, nowMs, texts: words, written: localMoment });
  const form = useForm({
    initial: edited === undefined ? EMPTY_CONNECTION : storedConnection(edited, credentials),
    draft: { form: 'connection', subject: edited?.id, secretFields: SIGN_IN_SECRETS },
    check,
    submit: async (values) => {
      const input = connectionInput(values);
      const result =
        edited === undefined
          ? await bridge.addGrafanaConnection(input)
          : await bridge.editGrafanaConnection(edited.id, input);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }, { name }) => {
      const text = edited === undefined ? words.added : words.saved;
      feedback.done({
        title: <Sentence text={text} slots={{ name: <bdi>{name.trim()}</bdi> }} />,
        body: notes.join(' ') || undefined,
      });
      go({ page: 'services' });
    },
  });
  const { values } = form;
  const test = (tried: ConnectionValues) => {
    const missing = checkForTest(check(tried));
    if (missing.length > 0) form.reveal(missing);
    else void testing.test(tried);
  };
  return (
    <FormPage
      title={edited === undefined ? words.addTitle : words.editTitle}
      backTo={{ label: texts.services.title, route: { page: 'services' } }}
      form={form}
      action={{ label: words.save, busyLabel: words.saving }}
      focusFirst={edited === undefined}
      aside={
        <>
          <TestCard
            testing={testing}
            values={values}
            onTest={() => test(values)}
            onTrust={(trustedFingerprint) => {
              form.set('trustedFingerprint', trustedFingerprint);
              test({ ...values, trustedFingerprint });
            }}
          />
          <SavedPreview
            changes={edited !== undefined}
            facts={connectionFacts(values, edited, texts)}
            note={texts.forms.preview.onlyHere}
          />
        </>
      }
    >
      <ConnectionFields form={form} />
      <SignInFields form={form} edited={edited} />
    </FormPage>
  );
}
