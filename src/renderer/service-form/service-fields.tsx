import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ApimServiceInput } from '../../shared/ipc/api';
import { NameAndEnvironment } from '../forms/name-and-environment';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  offer: { whiteSpace: 'nowrap' },
});

/** Name, environment, host and identifier. */
export function ServiceFields({ form }: { readonly form: Form<ApimServiceInput> }) {
  const styles = useStyles();
  const texts = useTexts().services.form;
  const { values, errors } = form;
  const identifier = useRef<HTMLInputElement>(null);
  return (
    <>
      <NameAndEnvironment form={form} texts={texts} />
      <Field label={texts.host} hint={texts.hostHint} required validationMessage={errors.host}>
        <Input
          name="host"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder={texts.hostExample}
          value={values.host}
          onChange={(_event, data) => form.set('host', data.value)}
          onBlur={(event) => form.leave('host', event)}
        />
      </Field>
      <Field
        label={texts.identifier}
        hint={texts.identifierHint}
        required
        validationMessage={errors.identifier}
      >
        <Input
          ref={identifier}
          name="identifier"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={values.identifier}
          onChange={(_event, data) => form.set('identifier', data.value)}
          onBlur={(event) => form.leave('identifier', event)}
          contentAfter={
            values.identifier === '' ? (
              <Button
                size="small"
                appearance="transparent"
                className={styles.offer}
                onClick={() => {
                  form.set('identifier', texts.integration);
                  identifier.current?.focus();
                }}
              >
                {texts.useIntegration}
              </Button>
            ) : undefined
          }
        />
      </Field>
    </>
  );
}
