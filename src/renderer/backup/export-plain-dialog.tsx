import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { PLAIN_EXPORT_WORD } from '../../shared/domain/transfer/plain-export-word';
import { Notice } from '../components/notice';
import { FormDialog } from '../dialogs/form-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { useForm } from '../forms/use-form';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const FORMS = ['json', 'csv'] as const;

/** Asks for a word before all secrets are written where anybody can read them. */
export function ExportPlainDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().backup.export;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const form = useForm({
    initial: { form: 'json' as (typeof FORMS)[number], word: '' },
    check: ({ word }): { word?: string } =>
      word.trim().toLowerCase() === PLAIN_EXPORT_WORD
        ? {}
        : { word: texts.wordMissing(PLAIN_EXPORT_WORD) },
    submit: (values) => bridge.exportPlain(values),
    done: (file) => {
      if (file === null) return;
      onClose();
      feedback.warn({ title: texts.plainDone(file) });
    },
  });
  const { values, errors, set, leave } = form;
  return (
    <FormDialog
      title={texts.plainTitle}
      action={texts.action}
      savingText={texts.busy}
      form={form}
      onClose={onClose}
    >
      <Notice intent="warning" title={texts.plain}>
        {texts.plainWarning}
      </Notice>
      <Field label={texts.form}>
        <RadioGroup
          layout="horizontal"
          name="form"
          value={values.form}
          onChange={(_event, data) => {
            const chosen = FORMS.find((each) => each === data.value);
            if (chosen !== undefined) set('form', chosen);
          }}
        >
          {FORMS.map((each) => (
            <Radio key={each} value={each} label={texts.forms[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={texts.word(PLAIN_EXPORT_WORD)} required validationMessage={errors.word}>
        <Input
          name="word"
          autoComplete="off"
          spellCheck={false}
          value={values.word}
          onChange={(_event, data) => set('word', data.value)}
          onBlur={(event) => leave('word', event)}
        />
      </Field>
    </FormDialog>
  );
}
