import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { EntryMoment } from '../../shared/domain/kinds/entry';
import { EntryFields } from '../forms/entry-fields';
import { useFormStyles } from '../forms/form-styles';
import { NameField } from '../forms/name-field';
import { SecretInput } from '../forms/secret-input';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { type Entry, kindChoices, ofKind } from './by-hand-model';
import { EndField } from './end-field';
import { EndingResult } from './end-words';
import { askedFields, parted, type Typed, YES } from './kind-entry';
import { EnvironmentField, TagsField } from './label-fields';
import { MoreFields } from './more-fields';

const useStyles = makeStyles({
  told: { color: tokens.colorNeutralForeground2 },
});

interface EntryFormProps {
  readonly form: Form<Typed>;
  readonly entry: Entry;
  readonly moment: EntryMoment;
}

/** The fields of what is entered by hand, as its kind describes them. */
export function EntryForm({ form, entry, moment }: EntryFormProps) {
  const layout = useFormStyles();
  const texts = useTexts().add.fields;
  const { values, errors } = form;
  const { first, more } = parted(askedFields(entry.entry, entry.elsewhere));
  const entryFields = { values, errors, onChange: form.set, onLeave: form.leave };
  return (
    <>
      <KindField form={form} kind={entry.kind} moment={moment} />
      <div className={layout.pair}>
        <NameField form={form} label={texts.name} hint={texts.nameHint} />
        <EnvironmentField form={form} />
      </div>
      {entry.entry?.secret === 'optional' && <WhereField form={form} />}
      {!entry.elsewhere && <SecretField form={form} entry={entry} />}
      <EntryFields fields={first} {...entryFields} />
      {entry.asksEnd ? (
        <EndField
          form={form}
          ending={entry.ending}
          mayBeEndless={entry.entry?.mayBeEndless === true && !entry.elsewhere}
          nowMs={moment.nowMs}
        />
      ) : (
        <EndingResult ending={entry.ending} nowMs={moment.nowMs} />
      )}
      <TagsField form={form} />
      {more.length > 0 && (
        <MoreFields refused={more.some(({ id }) => errors[id] !== undefined)}>
          <EntryFields fields={more} {...entryFields} />
        </MoreFields>
      )}
    </>
  );
}

interface KindFieldProps {
  readonly form: Form<Typed>;
  readonly kind: Entry['kind'];
  readonly moment: EntryMoment;
}

function KindField({ form, kind, moment }: KindFieldProps) {
  const layout = useFormStyles();
  const texts = useTexts().add.byHand;
  const kinds = kindChoices();
  const choose = (value: string) => {
    const chosen = kinds.find((each) => each.kind === value);
    if (chosen === undefined) return;
    for (const [field, known] of Object.entries(ofKind(chosen.kind, moment))) {
      form.set(field, known);
    }
  };
  return (
    <Field label={texts.kind}>
      <RadioGroup name="kind" value={kind} onChange={(_event, data) => choose(data.value)}>
        {kinds.map((each) => (
          <Radio
            key={each.kind}
            value={each.kind}
            label={
              <>
                {each.title}
                {each.hint !== undefined && (
                  <>
                    <br />
                    <Text size={200} className={layout.explained}>
                      {each.hint}
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

/** Whether the secret is kept here or only its date. */
function WhereField({ form }: { readonly form: Form<Typed> }) {
  const layout = useFormStyles();
  const texts = useTexts().add.byHand;
  const choices = [
    { value: '', label: texts.here, hint: texts.hereHint },
    { value: YES, label: texts.elsewhere, hint: texts.elsewhereHint },
  ];
  return (
    <Field label={texts.where}>
      <RadioGroup
        name="elsewhere"
        value={form.values.elsewhere ?? ''}
        onChange={(_event, data) => form.set('elsewhere', data.value)}
      >
        {choices.map(({ value, label, hint }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {label}
                <br />
                <Text size={200} className={layout.explained}>
                  {hint}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The secret as typed, and what it tells of itself. */
function SecretField({ form, entry }: { readonly form: Form<Typed>; readonly entry: Entry }) {
  const styles = useStyles();
  const texts = useTexts().add.byHand;
  const { inspection } = entry;
  const remarks = inspection?.remarks.join(' ') ?? '';
  const error = form.errors.secret;
  return (
    <div>
      <Field
        label={texts.secret}
        hint={texts.secretHint}
        required
        validationState={error !== undefined ? 'error' : remarks !== '' ? 'warning' : 'none'}
        validationMessage={error ?? (remarks === '' ? undefined : remarks)}
      >
        <SecretInput
          value={form.values.secret ?? ''}
          onChange={(value) => form.set('secret', value)}
          onBlur={(event) => form.leave('secret', event)}
        />
      </Field>
      <div role="status">
        {inspection !== undefined && (
          <Text size={200} className={styles.told}>
            {inspection.title}
          </Text>
        )}
      </div>
    </div>
  );
}
