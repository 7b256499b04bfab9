import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ApimFormat } from '../../shared/domain/model';
import { useTexts } from '../texts/use-texts';

const FORMATS = ['sas', 'compact'] as const satisfies readonly ApimFormat[];

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface FormatFieldProps {
  readonly value: ApimFormat;
  onChange(value: ApimFormat): void;
}

/** The two forms in which the service takes a token. */
export function FormatField({ value, onChange }: FormatFieldProps) {
  const styles = useStyles();
  const texts = useTexts().newToken;
  const explained = { sas: texts.formats.sasText, compact: texts.formats.compactText };
  return (
    <Field label={texts.format}>
      <RadioGroup
        name="format"
        value={value}
        onChange={(_event, data) => onChange(data.value === 'compact' ? 'compact' : 'sas')}
      >
        {FORMATS.map((format) => (
          <Radio
            key={format}
            value={format}
            label={
              <>
                {texts.formats[format]}
                <br />
                <Text size={200} className={styles.text}>
                  {explained[format]}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
