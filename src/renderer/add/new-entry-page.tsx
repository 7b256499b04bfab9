import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { kindOf, retirementOf } from '../../shared/domain/kinds/kinds';
import { Card } from '../components/card';
import { RetirementNotice } from '../components/retirement-notice';
import { FormPage } from '../forms/form-page';
import { SavedPreview } from '../forms/saved-preview';
import { useForm } from '../forms/use-form';
import { useNavigation } from '../navigation/use-navigation';
import { useSavedNote } from '../signing-source-form/use-saved-note';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { systemZone } from '../time/moments';
import { checkEntry, entryInput, entryTyped, startingEntry } from './by-hand-model';
import { EntryForm } from './entry-form';
import { entryFacts } from './entry-preview';
import { Guide } from './guide';
import { usualEnvironment } from './keep-model';
import type { Typed } from './kind-entry';

/** Enters by hand what was made elsewhere, or only when it ends. */
export function NewEntryPage() {
  const texts = useTexts();
  const words = texts.add.byHand;
  const { bridge, store } = useApp();
  const snapshot = useSnapshot();
  const { go } = useNavigation();
  const sayNote = useSavedNote();
  const nowMs = useNow(5_000);
  const moment = { nowMs, zone: systemZone() };
  const [initial] = useState(() => startingEntry(usualEnvironment(snapshot), moment));
  const form = useForm({
    initial,
    draft: { form: 'entry', secretFields: ['secret'] },
    check: (typed: Typed) =>
      checkEntry(typed, {
        ...moment,
        taken: snapshot.credentials.map(({ name }) => name),
        texts: { ...words, ...texts.add.fields },
      }),
    submit: async (typed) => {
      const result = await bridge.addEntered(entryInput(typed, moment));
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ id, notes }, typed) => {
      const { saved, savedDate } = texts.add.keep;
      const { elsewhere } = entryTyped(typed, moment);
      sayNote(elsewhere ? savedDate : saved, typed.name ?? '', notes);
      go({ page: 'credential', credentialId: id });
    },
  });
  const entry = entryTyped(form.values, moment);
  const { guidance } = kindOf(entry.kind);
  const retirement = retirementOf({ kind: entry.kind });
  return (
    <FormPage
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      form={form}
      action={{ label: texts.add.keep.save, busyLabel: texts.add.keep.saving }}
      focusFirst={false}
      aside={
        <>
          {retirement !== undefined && <RetirementNotice retirement={retirement} />}
          <SavedPreview
            changes={false}
            facts={entryFacts(form.values, entry, texts)}
            note={texts.forms.preview.onlyHere}
          />
          {guidance !== undefined && <Guide key={entry.kind} guidance={guidance} />}
          <Card title={words.pasteTitle}>
            <Text>{words.pasteText}</Text>
            <div>
              <Button size="small" onClick={() => go({ page: 'add', fromClipboard: true })}>
                {words.pasteAction}
              </Button>
            </div>
          </Card>
        </>
      }
    >
      <EntryForm form={form} entry={entry} moment={moment} />
    </FormPage>
  );
}
