import { Field } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import { judgePassphrase } from '../../shared/domain/passphrase';
import { SecretInput } from '../forms/secret-input';
import { useTexts } from '../texts/use-texts';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  /** A new one: how strong it is stands below it. */
  readonly judged?: boolean;
  onChange(value: string): void;
  onBlur(event: FocusEvent): void;
}

/** A passphrase that is typed; what stands below it never repeats it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, error, judged = false, onChange, onBlur } = props;
  const texts = useTexts().secrets;
  const verdict = judged && value !== '' ? judgePassphrase(value) : undefined;
  const strength = verdict?.ok === true ? verdict.value : undefined;
  const praise = strength === 'fair' ? 'warning' : 'success';
  const below = error ?? (strength === undefined ? undefined : texts.strength[strength]);
  return (
    <Field
      label={label}
      required
      hint={judged ? texts.hint : undefined}
      validationState={error === undefined ? (below === undefined ? 'none' : praise) : 'error'}
      validationMessage={below}
    >
      <SecretInput value={value} onChange={onChange} onBlur={onBlur} />
    </Field>
  );
}
