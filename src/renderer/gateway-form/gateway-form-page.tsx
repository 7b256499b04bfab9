import type { ApimGatewayView } from '../../shared/ipc/api';
import { FormPage } from '../forms/form-page';
import { SavedPreview } from '../forms/saved-preview';
import { useForm } from '../forms/use-form';
import { apimGateways } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { SourceGone } from '../services/source-gone';
import { KeyFields } from '../signing-source-form/key-fields';
import { KEY_FIELDS } from '../signing-source-form/keys-model';
import { keyFacts } from '../signing-source-form/keys-preview';
import { PortalHelp } from '../signing-source-form/portal-help';
import { useSavedNote } from '../signing-source-form/use-saved-note';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { GatewayFields } from './gateway-fields';
import { checkGateway, EMPTY_GATEWAY, storedGateway } from './gateway-form-model';

export function AddGatewayPage() {
  return <GatewayForm edited={undefined} />;
}

export function EditGatewayPage({ sourceId }: { readonly sourceId: string }) {
  const { form } = useTexts().gateways;
  const edited = apimGateways(useSnapshot().sources).find((each) => each.id === sourceId);
  return edited === undefined ? <SourceGone words={form} /> : <GatewayForm edited={edited} />;
}

/** Adds a gateway or changes one; an empty key field keeps the stored key. */
function GatewayForm({ edited }: { readonly edited: ApimGatewayView | undefined }) {
  const texts = useTexts();
  const words = texts.gateways.form;
  const { save, saving, keyMissing, added, saved } = texts.services.form;
  const { bridge, store } = useApp();
  const { sources, credentials } = useSnapshot();
  const { go } = useNavigation();
  const sayNote = useSavedNote();
  const isNew = edited === undefined;
  const form = useForm({
    initial: isNew ? EMPTY_GATEWAY : storedGateway(edited),
    draft: { form: 'gateway', subject: edited?.id, secretFields: KEY_FIELDS },
    check: (values) => checkGateway(values, { sources, edited, keyMissing }),
    submit: async (values) => {
      const result = isNew
        ? await bridge.addApimGateway(values)
        : await bridge.editApimGateway(edited.id, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }, { name }) => {
      sayNote(isNew ? added : saved, name, notes);
      // The first gateway is there to sign a first token with.
      go({ page: isNew && credentials.length === 0 ? 'credentials' : 'services' });
    },
  });
  const { values } = form;
  const { preview } = texts.forms;
  return (
    <FormPage
      title={isNew ? words.addTitle : words.editTitle}
      backTo={{ label: texts.services.title, route: { page: 'services' } }}
      form={form}
      action={{ label: save, busyLabel: saving }}
      focusFirst={isNew}
      aside={
        <>
          <SavedPreview
            changes={!isNew}
            facts={[
              [preview.name, values.name],
              [preview.environment, values.environment],
              [preview.gatewayId, values.gatewayId],
              ...keyFacts(values, edited, texts.forms),
            ]}
            note={preview.nothingSent}
          />
          <PortalHelp title={words.portalTitle} steps={words.portalSteps} />
        </>
      }
    >
      <GatewayFields form={form} />
      <KeyFields form={form} edited={edited} />
    </FormPage>
  );
}
