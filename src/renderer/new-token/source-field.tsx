import { Field, Select } from '@fluentui/react-components';
import { type SigningSourceView, SOURCE_KINDS } from '../kinds/source-kinds';
import { useTexts } from '../texts/use-texts';

interface SourceFieldProps {
  readonly sources: readonly SigningSourceView[];
  readonly value: string;
  readonly error: string | undefined;
  onChange(sourceId: string): void;
}

/** Whose key signs: services and gateways, apart where there are both. */
export function SourceField({ sources, value, error, onChange }: SourceFieldProps) {
  const texts = useTexts();
  const words = texts.newToken;
  const groups = SOURCE_KINDS.map((kind) => ({
    kind,
    entries: sources.filter((source) => source.kind === kind),
  })).filter(({ entries }) => entries.length > 0);
  const optionsOf = (entries: readonly SigningSourceView[]) =>
    entries.map((each) => (
      <option key={each.id} value={each.id}>
        {words.serviceOption(each.name, each.environment)}
      </option>
    ));
  return (
    <Field
      label={
        groups.some(({ kind }) => kind === 'apim-gateway') ? words.serviceOrGateway : words.service
      }
      required
      validationMessage={error}
    >
      <Select name="sourceId" value={value} onChange={(_event, data) => onChange(data.value)}>
        {value === '' && <option value="">{words.chooseService}</option>}
        {groups.length === 1
          ? optionsOf(sources)
          : groups.map(({ kind, entries }) => (
              <optgroup key={kind} label={texts.services.sections[kind]}>
                {optionsOf(entries)}
              </optgroup>
            ))}
      </Select>
    </Field>
  );
}
