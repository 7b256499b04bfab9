import type { ApimServiceView } from '../../shared/ipc/api';
import { FormPage } from '../forms/form-page';
import { SavedPreview } from '../forms/saved-preview';
import { useForm } from '../forms/use-form';
import { apimServices } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { SourceGone } from '../services/source-gone';
import { KeyFields } from '../signing-source-form/key-fields';
import { KEY_FIELDS } from '../signing-source-form/keys-model';
import { keyFacts } from '../signing-source-form/keys-preview';
import { PortalHelp } from '../signing-source-form/portal-help';
import { useSavedNote } from '../signing-source-form/use-saved-note';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ServiceFields } from './service-fields';
import { checkService, EMPTY_SERVICE, storedService } from './service-form-model';

export function AddServicePage() {
  return <ServiceForm edited={undefined} />;
}

export function EditServicePage({ sourceId }: { readonly sourceId: string }) {
  const { form } = useTexts().services;
  const edited = apimServices(useSnapshot().sources).find((each) => each.id === sourceId);
  return edited === undefined ? <SourceGone words={form} /> : <ServiceForm edited={edited} />;
}

/** Adds a service or changes one; an empty key field keeps the stored key. */
function ServiceForm({ edited }: { readonly edited: ApimServiceView | undefined }) {
  const catalogue = useTexts();
  const texts = catalogue.services;
  const words = texts.form;
  const { preview } = catalogue.forms;
  const { bridge, store } = useApp();
  const { sources, credentials } = useSnapshot();
  const { go } = useNavigation();
  const sayNote = useSavedNote();
  const isNew = edited === undefined;
  const form = useForm({
    initial: isNew ? EMPTY_SERVICE : storedService(edited),
    draft: { form: 'service', subject: edited?.id, secretFields: KEY_FIELDS },
    check: (values) => checkService(values, { sources, edited, keyMissing: words.keyMissing }),
    submit: async (values) => {
      const result = isNew
        ? await bridge.addApimService(values)
        : await bridge.editApimService(edited.id, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }, { name }) => {
      sayNote(isNew ? words.added : words.saved, name, notes);
      // The first service is there to sign a first token with.
      go({ page: isNew && credentials.length === 0 ? 'credentials' : 'services' });
    },
  });
  const { values } = form;
  return (
    <FormPage
      title={isNew ? words.addTitle : words.editTitle}
      backTo={{ label: texts.title, route: { page: 'services' } }}
      form={form}
      action={{ label: words.save, busyLabel: words.saving }}
      focusFirst={isNew}
      aside={
        <>
          <SavedPreview
            changes={!isNew}
            facts={[
              [preview.name, values.name],
              [preview.environment, values.environment],
              [preview.host, values.host],
              [preview.identifier, values.identifier],
              ...keyFacts(values, edited, catalogue.forms),
            ]}
            note={preview.nothingSent}
          />
          <PortalHelp title={words.portalTitle} steps={words.portalSteps} />
        </>
      }
    >
      <ServiceFields form={form} />
      <KeyFields form={form} edited={edited} />
    </FormPage>
  );
}
