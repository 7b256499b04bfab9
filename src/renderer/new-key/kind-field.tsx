import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { KeyKind } from '../../shared/domain/grafana/key-kinds';
import { retirementOf } from '../../shared/domain/kinds/kinds';
import type { GrafanaServerReport } from '../../shared/ipc/api';
import { RetirementNotice } from '../components/retirement-notice';
import { useFormStyles } from '../forms/form-styles';
import { useTexts } from '../texts/use-texts';
import { kindsFor } from './key-form-model';

interface KindFieldProps {
  readonly report: GrafanaServerReport | undefined;
  readonly value: KeyKind;
  readonly error: string | undefined;
  onChange(kind: KeyKind): void;
}

/** The kinds of key; what the server does not make cannot be chosen, and says why. */
export function KindField({ report, value, error, onChange }: KindFieldProps) {
  const styles = useFormStyles();
  const texts = useTexts().newKey;
  const kinds = kindsFor(report);
  const retirement = retirementOf({ kind: 'grafana-key', keyKind: value });
  return (
    <>
      <Field label={texts.kind} required validationMessage={error}>
        <RadioGroup
          name="keyKind"
          value={value}
          onChange={(_event, data) => {
            const chosen = kinds.find(({ kind }) => kind === data.value);
            if (chosen !== undefined) onChange(chosen.kind);
          }}
        >
          {kinds.map(({ kind, support }) => (
            <Radio
              key={kind}
              value={kind}
              disabled={support.creates === 'no'}
              label={
                <>
                  {texts.kinds[kind]}
                  <br />
                  <Text size={200} className={styles.explained}>
                    {support.reason ?? texts.kindTexts[kind]}
                    {report !== undefined && support.creates === 'unknown' && (
                      <> {texts.kindUnknown}</>
                    )}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {retirement !== undefined && <RetirementNotice retirement={retirement} />}
    </>
  );
}
