import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { PassphraseField } from './passphrase-field';

/** What a form has that asks for a new passphrase; see `newPassphrase` for its checks. */
export interface NewPassphraseValues {
  readonly passphrase: string;
  readonly repeat: string;
}

interface NewPassphraseFieldsProps {
  readonly form: Pick<Form<NewPassphraseValues>, 'values' | 'errors' | 'set' | 'leave'>;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({ form }: NewPassphraseFieldsProps) {
  const texts = useTexts().secrets;
  const { values, errors, set, leave } = form;
  return (
    <>
      <PassphraseField
        label={texts.passphrase}
        judged
        value={values.passphrase}
        error={errors.passphrase}
        onChange={(value) => set('passphrase', value)}
        onBlur={(event) => leave('passphrase', event)}
      />
      <PassphraseField
        label={texts.repeat}
        value={values.repeat}
        error={errors.repeat}
        onChange={(value) => set('repeat', value)}
        onBlur={(event) => leave('repeat', event)}
      />
    </>
  );
}
