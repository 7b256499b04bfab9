import { Button, Combobox, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import { ENVIRONMENT_SUGGESTIONS } from '../../shared/domain/names';
import type { ApimServiceInput } from '../../shared/ipc/api';
import { useFormStyles } from '../forms/form-styles';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  full: { minWidth: 0, width: '100%' },
  offer: { whiteSpace: 'nowrap' },
});

/** Name, environment, host and identifier. */
export function ServiceFields({ form }: { readonly form: Form<ApimServiceInput> }) {
  const styles = useStyles();
  const layout = useFormStyles();
  const texts = useTexts().services.form;
  const { values, errors } = form;
  return (
    <>
      <div className={layout.pair}>
        <Field label={texts.name} hint={texts.nameHint} required validationMessage={errors.name}>
          <Input
            name="name"
            dir="auto"
            autoComplete="off"
            value={values.name}
            onChange={(_event, data) => form.set('name', data.value)}
            onBlur={(event) => form.leave('name', event)}
          />
        </Field>
        <Field
          label={texts.environment}
          hint={texts.environmentHint}
          required
          validationMessage={errors.environment}
        >
          <Combobox
            name="environment"
            className={styles.full}
            input={{ className: styles.full }}
            freeform
            autoComplete="off"
            value={values.environment}
            selectedOptions={[values.environment]}
            onChange={(event) => form.set('environment', event.target.value)}
            onOptionSelect={(_event, data) => form.set('environment', data.optionText ?? '')}
            onBlur={(event) => form.leave('environment', event)}
          >
            {ENVIRONMENT_SUGGESTIONS.map((environment) => (
              <Option key={environment}>{environment}</Option>
            ))}
          </Combobox>
        </Field>
      </div>
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
                onClick={() => form.set('identifier', texts.integration)}
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
