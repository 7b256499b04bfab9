import { retirementOf } from '../../shared/domain/kinds/kinds';
import { refuse } from '../../shared/domain/result';
import { Card } from '../components/card';
import { RetirementNotice } from '../components/retirement-notice';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { FormPage } from '../forms/form-page';
import { NameField } from '../forms/name-field';
import { endWords } from '../forms/units-model';
import { useForm } from '../forms/use-form';
import { signingPartsOf } from '../kinds/signing-source/signing-parts';
import type { SigningSourceView } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { ExpiryField } from '../signing/expiry-field';
import { FormatField } from '../signing/format-field';
import { KeyField } from '../signing/key-field';
import { readExpiry } from '../signing/preview';
import { SigningPreview } from '../signing/signing-preview';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { systemZone } from '../time/moments';
import { SourceField } from './source-field';
import { atSource, checkToken, formOf, startingToken } from './token-form-model';

interface TokenFormProps {
  readonly sources: readonly SigningSourceView[];
  /** The service or gateway to begin with. */
  readonly sourceId: string | undefined;
}

/** The form of a new token, beside it what will be signed. */
export function TokenForm({ sources, sourceId }: TokenFormProps) {
  const texts = useTexts();
  const words = texts.newToken;
  const { bridge, store } = useApp();
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const nowMs = useNow(5_000);
  const zone = systemZone();
  const form = useForm({
    initial: startingToken(sources, sourceId),
    draft: { form: 'token', secretFields: [] },
    check: (values) => checkToken(values, { sources, credentials, nowMs, zone, texts: words }),
    submit: async (values) => {
      const chosen = sources.find((each) => each.id === values.sourceId);
      if (chosen === undefined) return refuse('source-missing', words.chooseService, 'sourceId');
      const result = await signingPartsOf(chosen).create(bridge, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ id, notes }, { name }) => {
      const title = <Sentence text={words.created} slots={{ name: <bdi>{name.trim()}</bdi> }} />;
      feedback.done({ title, body: notes.join(' ') || undefined });
      go({ page: 'credential', credentialId: id });
    },
  });
  const { values, errors } = form;
  const source = sources.find((each) => each.id === values.sourceId);
  const parts = source && signingPartsOf(source);
  const format = formOf(values, source);
  const reading = readExpiry(values.expiry, { format, nowMs, zone });
  const retirement = parts?.tokenKind && retirementOf({ kind: parts.tokenKind });
  const moveTo = (chosen: string) => {
    const next = atSource(values, sources, chosen);
    form.set('sourceId', next.sourceId);
    form.set('keyRole', next.keyRole);
    form.set('expiry', next.expiry);
  };
  return (
    <FormPage
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      form={form}
      action={{ label: words.create, busyLabel: words.creating }}
      focusFirst
      aside={
        <>
          <Card title={words.preview.title}>
            <SigningPreview
              identifier={source && parts?.identifier(source)}
              format={format}
              expiry={reading.ok ? reading.value : undefined}
              nowMs={nowMs}
            />
          </Card>
          {retirement !== undefined && <RetirementNotice retirement={retirement} />}
        </>
      }
    >
      <NameField form={form} label={words.name} hint={words.nameHint} />
      <SourceField
        sources={sources}
        value={values.sourceId}
        error={errors.sourceId}
        onChange={moveTo}
      />
      <KeyField
        source={source}
        value={values.keyRole}
        error={errors.keyRole}
        onChange={(value) => form.set('keyRole', value)}
      />
      <ExpiryField
        value={values.expiry}
        limit={parts?.limit?.(texts)}
        nowMs={nowMs}
        // What has been typed is judged at once; an empty field not before it is left.
        error={reading.ok || values.expiry.trim() === '' ? errors.expiry : reading.problem.message}
        warnings={reading.ok ? reading.value.warnings : []}
        understood={reading.ok ? endWords(reading.value.endsMs, nowMs, texts) : ''}
        onChange={(value) => form.set('expiry', value)}
        onLeave={(event) => form.leave('expiry', event)}
      />
      {parts?.form === undefined && (
        <FormatField value={values.format} onChange={(value) => form.set('format', value)} />
      )}
    </FormPage>
  );
}
