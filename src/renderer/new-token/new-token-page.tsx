import { Button, Field, Input, Select } from '@fluentui/react-components';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { useEffect, useId } from 'react';
import type { ApimServiceView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { Card } from '../components/card';
import { RetirementNotice } from '../components/retirement-notice';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { FormProblem } from '../forms/form-problem';
import { useFormStyles } from '../forms/form-styles';
import { useForm } from '../forms/use-form';
import { apimServices } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { ExpiryField } from '../signing/expiry-field';
import { FormatField } from '../signing/format-field';
import { KeyField } from '../signing/key-field';
import { readExpiry } from '../signing/preview';
import { SigningPreview } from '../signing/signing-preview';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { systemZone } from '../time/moments';
import { checkToken, keyFor, startingToken } from './token-form-model';

interface NewTokenPageProps {
  /** The service to begin with. */
  readonly sourceId: string | undefined;
}

/** Signs a new token. Without a service there is nothing to sign with. */
export function NewTokenPage({ sourceId }: NewTokenPageProps) {
  const texts = useTexts();
  const sources = apimServices(useSnapshot().sources);
  const { go } = useNavigation();
  const backTo = { label: texts.credentials.title, route: { page: 'credentials' } as const };
  if (sources.length > 0) return <TokenForm sources={sources} sourceId={sourceId} />;
  return (
    <Page title={texts.newToken.title} backTo={backTo}>
      <Blank
        icon={<ServerRegular />}
        title={texts.newToken.noService}
        text={texts.newToken.noServiceText}
      >
        <Button appearance="primary" onClick={() => go({ page: 'new-service' })}>
          {texts.newToken.addService}
        </Button>
      </Blank>
    </Page>
  );
}

interface TokenFormProps extends NewTokenPageProps {
  readonly sources: readonly ApimServiceView[];
}

function TokenForm({ sources, sourceId }: TokenFormProps) {
  const styles = useFormStyles();
  const texts = useTexts();
  const words = texts.newToken;
  const { bridge, store } = useApp();
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const nowMs = useNow(5_000);
  const zone = systemZone();
  const form = useForm({
    initial: startingToken(sources, sourceId),
    check: (values) => checkToken(values, { sources, credentials, nowMs, zone, texts: words }),
    submit: async (values) => {
      const result = await bridge.createApimToken(values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ id, notes }, { name }) => {
      const title = <Sentence text={words.created} slots={{ name: <bdi>{name.trim()}</bdi> }} />;
      feedback.done({ title, body: notes.join(' ') || undefined });
      go({ page: 'credential', credentialId: id });
    },
  });
  const { values, errors, formRef } = form;
  const formId = useId();
  const source = sources.find((each) => each.id === values.sourceId);
  const reading = readExpiry(values.expiry, { format: values.format, nowMs, zone });
  useEffect(() => {
    formRef.current?.querySelector('input')?.focus();
  }, [formRef]);
  return (
    <Page
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      focusElsewhere
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={form.saving}>
            {form.saving ? words.creating : words.create}
          </Button>
          <Button onClick={() => go({ page: 'credentials' })}>{texts.shell.cancel}</Button>
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
          <Field label={words.name} hint={words.nameHint} required validationMessage={errors.name}>
            <Input
              name="name"
              dir="auto"
              autoComplete="off"
              value={values.name}
              onChange={(_event, data) => form.set('name', data.value)}
              onBlur={(event) => form.leave('name', event)}
            />
          </Field>
          <Field label={words.service} required validationMessage={errors.sourceId}>
            <Select
              name="sourceId"
              value={values.sourceId}
              onChange={(_event, data) => {
                form.set('sourceId', data.value);
                form.set('keyRole', keyFor(sources, data.value, values.keyRole));
              }}
            >
              {values.sourceId === '' && <option value="">{words.chooseService}</option>}
              {sources.map((each) => (
                <option key={each.id} value={each.id}>
                  {words.serviceOption(each.name, each.environment)}
                </option>
              ))}
            </Select>
          </Field>
          <KeyField
            source={source}
            value={values.keyRole}
            error={errors.keyRole}
            onChange={(value) => form.set('keyRole', value)}
          />
          <ExpiryField
            value={values.expiry}
            nowMs={nowMs}
            // What has been typed is judged at once; an empty field not before it is left.
            error={
              reading.ok || values.expiry.trim() === '' ? errors.expiry : reading.problem.message
            }
            warnings={reading.ok ? reading.value.warnings : []}
            onChange={(value) => form.set('expiry', value)}
            onLeave={(event) => form.leave('expiry', event)}
          />
          <FormatField value={values.format} onChange={(value) => form.set('format', value)} />
          <FormProblem problem={form.problem} />
        </div>
        <div className={styles.fields}>
          <Card title={words.preview.title}>
            <SigningPreview
              identifier={source?.identifier}
              format={values.format}
              expiry={reading.ok ? reading.value : undefined}
              nowMs={nowMs}
            />
          </Card>
          <RetirementNotice />
        </div>
      </form>
    </Page>
  );
}
