import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useFormStyles } from '../forms/form-styles';
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
  const styles = useFormStyles();
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
    <Field label={texts.role} required validationMessage={error}>
      <RadioGroup name="role" value={value} onChange={(_event, data) => onChange(data.value)}>
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            label={
              <>
                {role}
                {explained[role] !== undefined && (
                  <>
                    <br />
                    <Text size={200} className={styles.explained}>
                      {explained[role]}
                    </Text>
                  </>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
