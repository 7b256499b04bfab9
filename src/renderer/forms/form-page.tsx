import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId } from 'react';
import { Working } from '../components/working';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { DraftOffer } from './draft-offer';
import { FormProblem } from './form-problem';
import { useFormStyles } from './form-styles';
import type { Form } from './use-form';

interface FormPageProps {
  readonly title: ReactNode;
  /** Where the arrow and “Cancel” lead. */
  readonly backTo: { readonly label: string; readonly route: Route };
  readonly form: Pick<Form<object>, 'formRef' | 'saving' | 'problem' | 'draft' | 'onSubmit'>;
  /** What sends the form, and what stands there while it is being sent. */
  readonly action: { readonly label: string; readonly busyLabel: string };
  /** Something else that must end before the form can be sent again. */
  readonly busy?: boolean;
  /** The first field takes the focus: where a form starts empty. */
  readonly focusFirst: boolean;
  /** What explains the form, beside it. */
  readonly aside: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
}

/** A page that is a form: fields, what explains them beside, and what sends it always in sight. */
export function FormPage(props: FormPageProps) {
  const { title, backTo, form, action, focusFirst, aside, children } = props;
  const styles = useFormStyles();
  const texts = useTexts().shell;
  const { go } = useNavigation();
  const { formRef, saving } = form;
  const busy = saving || props.busy === true;
  const formId = useId();
  useEffect(() => {
    if (focusFirst) formRef.current?.querySelector('input')?.focus();
  }, [formRef, focusFirst]);
  return (
    <Page
      title={title}
      backTo={backTo}
      focusElsewhere={focusFirst}
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={busy}>
            {busy ? action.busyLabel : action.label}
          </Button>
          <Button onClick={() => go(backTo.route)}>{texts.cancel}</Button>
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
          <DraftOffer draft={form.draft} />
          {children}
          <FormProblem problem={form.problem} />
          <Working busy={busy} />
        </div>
        <div className={styles.aside}>{aside}</div>
      </form>
    </Page>
  );
}
