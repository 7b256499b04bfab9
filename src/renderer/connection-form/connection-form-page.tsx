import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { FormProblem } from '../forms/form-problem';
import { useFormStyles } from '../forms/form-styles';
import { useForm } from '../forms/use-form';
import { grafanaConnections } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
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
  storedConnection,
} from './connection-form-model';
import { SignInFields } from './sign-in-fields';
import { TestCard } from './test-card';
import { useConnectionTest } from './use-connection-test';

export function AddConnectionPage() {
  return <ConnectionForm edited={undefined} />;
}

export function EditConnectionPage({ sourceId }: { readonly sourceId: string }) {
  const texts = useTexts();
  const words = texts.connection.form;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  const edited = grafanaConnections(sources).find((each) => each.id === sourceId);
  if (edited !== undefined) return <ConnectionForm edited={edited} />;
  const backTo = { label: texts.services.title, route: { page: 'services' } as const };
  return (
    <Page title={texts.services.title} backTo={backTo}>
      <Blank title={words.gone} text={words.goneText}>
        <Button appearance="primary" onClick={() => go(backTo.route)}>
          {texts.services.title}
        </Button>
      </Blank>
    </Page>
  );
}

/** Adds a connection or changes one; an empty secret keeps the stored one. */
function ConnectionForm({ edited }: { readonly edited: GrafanaConnectionView | undefined }) {
  const styles = useFormStyles();
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
  const { formRef, values } = form;
  const formId = useId();
  useEffect(() => {
    if (edited === undefined) formRef.current?.querySelector('input')?.focus();
  }, [formRef, edited]);
  const test = (tried: ConnectionValues) => {
    const missing = checkForTest(check(tried));
    if (missing.length > 0) form.reveal(missing);
    else void testing.test(tried);
  };
  return (
    <Page
      title={edited === undefined ? words.addTitle : words.editTitle}
      backTo={{ label: texts.services.title, route: { page: 'services' } }}
      focusElsewhere={edited === undefined}
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={form.saving}>
            {form.saving ? words.saving : words.save}
          </Button>
          <Button onClick={() => go({ page: 'services' })}>{texts.shell.cancel}</Button>
        </>
      }
    >
      <form
        id={formId}
        ref={formRef}
        className={styles.columns}
        noValidate
        onSubmit={form.onSubmit}
      >
        <div className={styles.fields}>
          <ConnectionFields form={form} />
          <SignInFields form={form} edited={edited} />
          <FormProblem problem={form.problem} />
        </div>
        <TestCard
          className={styles.aside}
          testing={testing}
          values={values}
          onTest={() => test(values)}
          onTrust={(trustedFingerprint) => {
            form.set('trustedFingerprint', trustedFingerprint);
            test({ ...values, trustedFingerprint });
          }}
        />
      </form>
    </Page>
  );
}
