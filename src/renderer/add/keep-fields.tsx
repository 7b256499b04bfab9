import { Field, Radio, RadioGroup, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { EntryMoment } from '../../shared/domain/kinds/entry';
import type { PasteOffer, PasteRead } from '../../shared/ipc/api';
import { EntryFields } from '../forms/entry-fields';
import { useFormStyles } from '../forms/form-styles';
import { NameField } from '../forms/name-field';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { EndField } from './end-field';
import { EndingResult } from './end-words';
import { chosenOffer, endAskedOf, keepEnding, offered } from './keep-model';
import { askedFields, kindEntryOf, parted, type Typed } from './kind-entry';
import { EnvironmentField, TagsField } from './label-fields';
import { MoreFields } from './more-fields';

interface KeepFieldsProps {
  readonly form: Form<Typed>;
  readonly read: PasteRead;
  readonly moment: EntryMoment;
}

/** What is left to say of what was pasted. */
export function KeepFields({ form, read, moment }: KeepFieldsProps) {
  const layout = useFormStyles();
  const texts = useTexts().add.fields;
  const { values, errors } = form;
  const [untold, setUntold] = useState(false);
  // Its server did not tell: from now on a person is asked.
  if (errors.expiry !== undefined && !untold) setUntold(true);
  const offer = chosenOffer(read, values);
  if (offer === undefined) return null;
  const endAsked = endAskedOf(read, offer);
  const asksEnd = endAsked === 'person' || (endAsked === 'server' && untold);
  const entry = kindEntryOf(offer.kind);
  const { first, more } = parted(askedFields(entry, false));
  const ending = keepEnding(read, values, moment);
  const entryFields = {
    values,
    errors,
    onChange: form.set,
    onLeave: form.leave,
  };
  const isTold = read.inspection.expiresAt !== undefined;
  // What is asked only for the end's sake can wait where the secret tells its end.
  const [asked, later] = isTold
    ? [first.filter(({ once }) => once !== true), [...first.filter(({ once }) => once), ...more]]
    : [first, more];
  return (
    <>
      {read.offers.length > 1 && <OfferField form={form} read={read} />}
      <div className={layout.pair}>
        <NameField form={form} label={texts.name} hint={texts.nameHint} />
        {entry === undefined ? (
          <SourceField form={form} offer={offer} />
        ) : (
          <EnvironmentField form={form} />
        )}
      </div>
      <EntryFields fields={asked} {...entryFields} />
      {asksEnd ? (
        <EndField
          form={form}
          ending={ending}
          mayBeEndless={offer.mayBeEndless}
          nowMs={moment.nowMs}
        />
      ) : endAsked === 'server' ? (
        <Text size={200} className={layout.explained}>
          {texts.endOfServer}
        </Text>
      ) : (
        ending.by === 'kind' && <EndingResult ending={ending} nowMs={moment.nowMs} />
      )}
      <TagsField form={form} />
      {later.length > 0 && (
        <MoreFields refused={later.some(({ id }) => errors[id] !== undefined)}>
          <EntryFields fields={later} {...entryFields} />
        </MoreFields>
      )}
    </>
  );
}

/** As what it is kept, where there is more than one way. */
function OfferField({ form, read }: Omit<KeepFieldsProps, 'moment'>) {
  const texts = useTexts().add.keep;
  const choose = (index: string) => {
    for (const [field, value] of Object.entries(offered(read, Number(index)))) {
      form.set(field, value);
    }
  };
  return (
    <Field label={texts.as}>
      <RadioGroup
        name="offer"
        layout="horizontal"
        value={form.values.offer ?? ''}
        onChange={(_event, data) => choose(data.value)}
      >
        {read.offers.map((offer, index) => (
          <Radio
            key={`${offer.kind}/${offer.signedBy?.sourceId}/${offer.signedBy?.keyRole}`}
            value={String(index)}
            label={<bdi>{offerName(offer, read.offers, texts.offerFrom)}</bdi>}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Its kind, and the service where that alone tells two apart. */
function offerName(
  { kind, title, sources }: PasteOffer,
  offers: readonly PasteOffer[],
  named: (title: string, source: string) => string,
): string {
  const [source] = sources;
  const twice = offers.filter((each) => each.kind === kind).length > 1;
  return twice && source !== undefined ? named(title, source.name) : title;
}

/** The service or connection it belongs to. */
function SourceField({ form, offer }: { readonly form: Form<Typed>; readonly offer: PasteOffer }) {
  const texts = useTexts().add.fields;
  const value = form.values.sourceId ?? '';
  return (
    <Field label={texts.source} required validationMessage={form.errors.sourceId}>
      <Select
        name="sourceId"
        value={value}
        onChange={(_event, data) => form.set('sourceId', data.value)}
      >
        {value === '' && <option value="">{texts.chooseSource}</option>}
        {offer.sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
