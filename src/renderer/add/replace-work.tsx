import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { CredentialView, PasteRead } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { FormProblem } from '../forms/form-problem';
import { useForm } from '../forms/use-form';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSavedNote } from '../signing-source-form/use-saved-note';
import { useApp } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { systemZone } from '../time/moments';
import { useAddStyles } from './add-styles';
import type { Typed } from './kind-entry';
import { ReplaceFields } from './replace-fields';
import {
  checkReplacement,
  isSameSecret,
  replacementInput,
  replacementStart,
} from './replace-model';
import { useEnterSends } from './use-enter-sends';

interface ReplaceWorkProps {
  readonly credential: CredentialView;
  /** What was pasted; undefined where only the new end is entered. */
  readonly read: PasteRead | undefined;
  readonly backTo: { readonly label: string; readonly route: Route };
  /** What else can be done with it. */
  readonly insteadLabel: string;
  onInstead(): void;
  /** What stands above what changes. */
  readonly children: ReactNode;
}

/** What changes as a new secret, or a new end, takes the place of what a credential has. */
export function ReplaceWork(props: ReplaceWorkProps) {
  const { credential, read, backTo, insteadLabel, onInstead, children } = props;
  const styles = useAddStyles();
  const texts = useTexts();
  const words = texts.add.replace;
  const { bridge, store } = useApp();
  const { go } = useNavigation();
  const sayNote = useSavedNote();
  const nowMs = useNow(5_000);
  const moment = { nowMs, zone: systemZone() };
  const formId = useId();
  const replacement = { credential, read };
  const name = <bdi>{credential.name}</bdi>;
  const form = useForm({
    initial: replacementStart(replacement),
    check: (typed: Typed) =>
      checkReplacement(replacement, typed, { ...moment, texts: texts.add.fields }),
    submit: async (typed) => {
      const input = replacementInput(replacement, typed, moment);
      const result = await bridge.replaceSecret(credential.id, input);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ id, notes }) => {
      sayNote(read === undefined ? words.doneDate : words.done, credential.name, notes);
      const page = { page: 'credential', credentialId: id } as const;
      go(credential.usages.length > 0 ? { ...page, tab: 'places' } : page);
    },
  });
  useEnterSends(form.formRef);
  const heading = useRef<HTMLHeadingElement>(null);
  const pasted = read !== undefined;
  useEffect(() => {
    if (pasted) heading.current?.focus();
  }, [pasted]);
  const same = isSameSecret(replacement);
  return (
    <Page
      title={<Sentence text={pasted ? words.title : words.titleDate} slots={{ name }} />}
      marks={<EnvironmentBadge environment={credential.environment} />}
      backTo={backTo}
      focusElsewhere={pasted}
      footer={
        <>
          {!same && (
            <Button
              type="submit"
              form={formId}
              appearance="primary"
              disabledFocusable={form.saving}
            >
              {form.saving ? words.acting : pasted ? words.action : words.actionDate}
            </Button>
          )}
          <Button onClick={onInstead}>{insteadLabel}</Button>
        </>
      }
    >
      <div className={styles.column}>
        {children}
        <form id={formId} ref={form.formRef} noValidate onSubmit={form.onSubmit}>
          <div className={styles.section}>
            <ReplaceFields
              form={form}
              replacement={replacement}
              moment={moment}
              heading={heading}
            />
            <FormProblem problem={form.problem} />
          </div>
        </form>
      </div>
    </Page>
  );
}
