import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts';

interface RoleFieldProps {
  readonly roles: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  /** The role of the service account that was chosen: there is nothing to choose then. */
  readonly ofAccount: string | undefined;
  onChange(role: string): void;
}

/** What the key may do. */
export function RoleField({ roles, value, error, ofAccount, onChange }: RoleFieldProps) {
  const texts = useTexts().newKey;
  const explained: { readonly [role: string]: string | undefined } = texts.roleTexts;
  if (ofAccount !== undefined) {
    return (
      <Field label={texts.role}>
        <Text>{texts.roleOfAccount(ofAccount)}</Text>
      </Field>
    );
  }
  return (
    <Field label={texts.role} required hint={explained[value]} validationMessage={error}>
      <RadioGroup
        layout="horizontal"
        name="role"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        {roles.map((role) => (
          <Radio key={role} value={role} label={role} />
        ))}
      </RadioGroup>
    </Field>
  );
}
