import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { KeyRole } from '../../shared/domain/model';
import type { SigningSourceViewBase } from '../../shared/ipc/api';
import { KEY_ROLES } from '../kinds/signing-source/key-roles';
import { useTexts } from '../texts/use-texts';

interface KeyFieldProps {
  readonly source: Pick<SigningSourceViewBase, 'hasKey'> | undefined;
  readonly value: KeyRole;
  readonly error: string | undefined;
  onChange(value: KeyRole): void;
}

/** Which of the two keys signs; one that is not stored cannot be chosen. */
export function KeyField({ source, value, error, onChange }: KeyFieldProps) {
  const texts = useTexts().newToken;
  return (
    <Field label={texts.key} required validationMessage={error}>
      <RadioGroup
        layout="horizontal"
        name="keyRole"
        value={value}
        onChange={(_event, data) => onChange(data.value === 'secondary' ? 'secondary' : 'primary')}
      >
        {KEY_ROLES.map((role) => {
          const held = source === undefined || source.hasKey[role];
          const label = texts.keys[role];
          return (
            <Radio
              key={role}
              value={role}
              disabled={!held}
              label={held ? label : texts.keyNotHeld(label)}
            />
          );
        })}
      </RadioGroup>
    </Field>
  );
}
