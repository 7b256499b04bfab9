import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId } from 'react';
import { refuse } from '../../shared/domain/result';
import type { PasteRead } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { FormProblem } from '../forms/form-problem';
import { useFormStyles } from '../forms/form-styles';
import { useForm } from '../forms/use-form';
import { useNavigation } from '../navigation/use-navigation';
import { useSavedNote } from '../signing-source-form/use-saved-note';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { systemZone } from '../time/moments';
import { useAddStyles } from './add-styles';
import { FoundFrame } from './found-frame';
import { KeepFields } from './keep-fields';
import { checkKeep, keptInput, startingKeep, usualEnvironment } from './keep-model';
import type { Typed } from './kind-entry';
import { useEnterSends } from './use-enter-sends';

interface KeepPageProps {
  readonly read: PasteRead;
  /** What was pasted. */
  readonly top: ReactNode;
  /** The first field takes the focus: where one asked for the form. */
  readonly focusFirst: boolean;
  onAnother(): void;
}

/** The form that keeps what was pasted. */
export function KeepPage({ read, top, focusFirst, onAnother }: KeepPageProps) {
  const styles = useAddStyles();
  const layout = useFormStyles();
  const texts = useTexts();
  const words = texts.add.keep;
  const { bridge, store } = useApp();
  const snapshot = useSnapshot();
  const { go } = useNavigation();
  const sayNote = useSavedNote();
  const nowMs = useNow(5_000);
  const moment = { nowMs, zone: systemZone() };
  const formId = useId();
  const form = useForm({
    initial: startingKeep(read, usualEnvironment(snapshot)),
    check: (typed: Typed) =>
      checkKeep(typed, {
        read,
        ...moment,
        taken: snapshot.credentials.map(({ name }) => name),
        texts: texts.add.fields,
      }),
    submit: async (typed) => {
      const input = keptInput(read, typed, moment);
      if (input === undefined) return refuse('no-offer', texts.add.paste.nothing);
      const result = await bridge.addEntered(input);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ id, notes }, { name = '' }) => {
      sayNote(words.saved, name, notes);
      go({ page: 'credential', credentialId: id });
    },
  });
  useEnterSends(form.formRef);
  const { formRef } = form;
  useEffect(() => {
    if (focusFirst) formRef.current?.querySelector('input')?.focus();
  }, [formRef, focusFirst]);
  return (
    <FoundFrame
      onAnother={onAnother}
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={form.saving}>
            {form.saving ? words.saving : words.save}
          </Button>
          <Button onClick={() => go({ page: 'credentials' })}>{texts.shell.cancel}</Button>
        </>
      }
    >
      {top}
      <form
        id={formId}
        ref={form.formRef}
        className={styles.section}
        noValidate
        onSubmit={form.onSubmit}
      >
        <Heading level="h2" size={400}>
          {words.title}
        </Heading>
        <div className={layout.fields}>
          <KeepFields form={form} read={read} moment={moment} />
          <FormProblem problem={form.problem} />
        </div>
      </form>
    </FoundFrame>
  );
}
