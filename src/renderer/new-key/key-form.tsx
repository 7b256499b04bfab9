import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { FormProblem } from '../forms/form-problem';
import { useFormStyles } from '../forms/form-styles';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { KeyFields } from './key-fields';
import { KeyOutcome } from './key-outcome';
import { KeyPreview } from './key-preview';
import { useKeyForm } from './use-key-form';

interface KeyFormProps {
  readonly connections: readonly GrafanaConnectionView[];
  readonly sourceId: string | undefined;
}

/** The form of a new key, beside it what will be made. */
export function KeyForm({ connections, sourceId }: KeyFormProps) {
  const styles = useFormStyles();
  const texts = useTexts();
  const words = texts.newKey;
  const { go } = useNavigation();
  const nowMs = useNow(5_000);
  const keyForm = useKeyForm(connections, sourceId);
  const { form, server, outcome, busy } = keyForm;
  const { formRef, values } = form;
  const formId = useId();
  useEffect(() => {
    formRef.current?.querySelector('input')?.focus();
  }, [formRef]);
  const connection = connections.find((each) => each.id === values.connectionId);
  return (
    <Page
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      focusElsewhere
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={busy}>
            {busy ? words.creating : words.create}
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
          <KeyFields form={form} connections={connections} server={server} nowMs={nowMs} />
          <FormProblem problem={form.problem} />
          {outcome !== undefined && (
            <KeyOutcome
              outcome={outcome}
              connectionId={values.connectionId}
              busy={busy}
              onDeleteAndMake={(blockedBy) => void keyForm.deleteAndMake(blockedBy)}
              onInstead={(keyKind) => form.submitWith({ keyKind })}
            />
          )}
        </div>
        <Card title={words.preview.title} className={styles.aside}>
          <KeyPreview
            values={values}
            connection={connection}
            report={server.report}
            nowMs={nowMs}
          />
        </Card>
      </form>
    </Page>
  );
}
