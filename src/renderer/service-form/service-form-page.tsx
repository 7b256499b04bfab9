import { Button } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { ApimServiceView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { FormProblem } from '../forms/form-problem';
import { useFormStyles } from '../forms/form-styles';
import { useForm } from '../forms/use-form';
import { apimServices } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { KeyFields } from './key-fields';
import { PortalHelp } from './portal-help';
import { ServiceFields } from './service-fields';
import { checkService, EMPTY_SERVICE, storedService } from './service-form-model';

export function AddServicePage() {
  return <ServiceForm edited={undefined} />;
}

export function EditServicePage({ sourceId }: { readonly sourceId: string }) {
  const texts = useTexts().services;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  const edited = apimServices(sources).find((each) => each.id === sourceId);
  if (edited !== undefined) return <ServiceForm edited={edited} />;
  const backTo = { label: texts.title, route: { page: 'services' } as const };
  return (
    <Page title={texts.title} backTo={backTo}>
      <Blank title={texts.form.gone} text={texts.form.goneText}>
        <Button appearance="primary" onClick={() => go(backTo.route)}>
          {texts.title}
        </Button>
      </Blank>
    </Page>
  );
}

/** Adds a service or changes one; an empty key field keeps the stored key. */
function ServiceForm({ edited }: { readonly edited: ApimServiceView | undefined }) {
  const styles = useFormStyles();
  const texts = useTexts();
  const words = texts.services.form;
  const { bridge, store } = useApp();
  const { sources, credentials } = useSnapshot();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const form = useForm({
    initial: edited === undefined ? EMPTY_SERVICE : storedService(edited),
    check: (values) => checkService(values, { sources, edited, keyMissing: words.keyMissing }),
    submit: async (values) => {
      const result =
        edited === undefined
          ? await bridge.addApimService(values)
          : await bridge.editApimService(edited.id, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }, { name }) => {
      const title = (
        <Sentence
          text={edited === undefined ? words.added : words.saved}
          slots={{ name: <bdi>{name.trim()}</bdi> }}
        />
      );
      if (notes.length > 0) feedback.warn({ title, body: notes.join(' ') });
      else feedback.done({ title });
      // The first service is there to sign a first token with.
      go({ page: edited === undefined && credentials.length === 0 ? 'credentials' : 'services' });
    },
  });
  const { formRef } = form;
  const formId = useId();
  useEffect(() => {
    if (edited === undefined) formRef.current?.querySelector('input')?.focus();
  }, [formRef, edited]);
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
          <ServiceFields form={form} />
          <KeyFields form={form} edited={edited} />
          <FormProblem problem={form.problem} />
        </div>
        <PortalHelp />
      </form>
    </Page>
  );
}
