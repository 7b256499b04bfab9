import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { FormPage } from '../forms/form-page';
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
  const texts = useTexts();
  const words = texts.newKey;
  const nowMs = useNow(5_000);
  const keyForm = useKeyForm(connections, sourceId);
  const { form, server, outcome, busy } = keyForm;
  const { values } = form;
  const connection = connections.find((each) => each.id === values.connectionId);
  return (
    <FormPage
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      form={form}
      action={{ label: words.create, busyLabel: words.creating }}
      busy={busy}
      focusFirst
      aside={
        <Card title={words.preview.title}>
          <KeyPreview
            values={values}
            connection={connection}
            report={server.report}
            nowMs={nowMs}
          />
        </Card>
      }
    >
      <KeyFields form={form} connections={connections} server={server} nowMs={nowMs} />
      {outcome !== undefined && (
        <KeyOutcome
          outcome={outcome}
          connectionId={values.connectionId}
          busy={busy}
          onDeleteAndMake={(blockedBy) => void keyForm.deleteAndMake(blockedBy)}
          onInstead={(keyKind) => form.submitWith({ keyKind })}
        />
      )}
    </FormPage>
  );
}
