import { Button, Field, Input, makeStyles, Switch } from '@fluentui/react-components';
import { formatLeadTimes, parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { Settings } from '../../shared/domain/settings';
import { Card } from '../components/card';
import { errorsOf } from '../forms/errors';
import { Understood } from '../forms/understood';
import { leadTimeWords } from '../forms/units-model';
import { useForm } from '../forms/use-form';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { useEditSettings } from './use-edit-settings';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  grow: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  hours: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', paddingInlineStart: '48px' },
});

/** Default lead times, and when nothing is announced. */
export function RemindersSettingsCard() {
  const texts = useTexts().settings;
  const { settings } = useSnapshot();
  const edit = useEditSettings();
  const leadTimes = formatLeadTimes(settings.leadTimesSeconds);
  return (
    <Card title={texts.reminders}>
      <LeadTimesForm key={leadTimes} saved={leadTimes} />
      <QuietHours settings={settings} />
      <Field hint={texts.weekendsHint}>
        <Switch
          label={texts.weekends}
          checked={settings.quietWeekends}
          onChange={(_event, data) => void edit({ quietWeekends: data.checked })}
        />
      </Field>
    </Card>
  );
}

function LeadTimesForm({ saved }: { readonly saved: string }) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.settings;
  const edit = useEditSettings();
  const form = useForm({
    initial: { leadTimes: saved },
    check: ({ leadTimes }) => errorsOf({ leadTimes: parseLeadTimes(leadTimes) }),
    submit: (values) => edit(values),
    done: () => undefined,
  });
  return (
    <form ref={form.formRef} noValidate onSubmit={form.onSubmit}>
      <Field
        label={texts.leadTimes}
        hint={texts.leadTimesHint}
        validationMessage={form.errors.leadTimes}
      >
        {(field) => (
          <div className={styles.line}>
            <Input
              {...field}
              className={styles.grow}
              name="leadTimes"
              autoComplete="off"
              spellCheck={false}
              value={form.values.leadTimes}
              onChange={(_event, data) => form.set('leadTimes', data.value)}
              onBlur={(event) => form.leave('leadTimes', event)}
            />
            <Button
              type="submit"
              disabledFocusable={form.saving || form.values.leadTimes === saved}
            >
              {texts.save}
            </Button>
          </div>
        )}
      </Field>
      <Understood>{leadTimeWords(form.values.leadTimes, catalogue)}</Understood>
    </form>
  );
}

function QuietHours({ settings }: { readonly settings: Settings }) {
  const styles = useStyles();
  const texts = useTexts().settings;
  const edit = useEditSettings();
  const { quietHours } = settings;
  const change = (part: Partial<Settings['quietHours']>) =>
    void edit({ quietHours: { ...quietHours, ...part } });
  return (
    <>
      <Field hint={texts.quietHoursHint}>
        <Switch
          label={texts.quietHours}
          checked={quietHours.enabled}
          onChange={(_event, data) => change({ enabled: data.checked })}
        />
      </Field>
      {quietHours.enabled && (
        <div className={styles.hours}>
          <TimeOfDay
            key={`from-${quietHours.from}`}
            label={texts.from}
            saved={quietHours.from}
            onSave={(from) => change({ from })}
          />
          <TimeOfDay
            key={`to-${quietHours.to}`}
            label={texts.to}
            saved={quietHours.to}
            onSave={(to) => change({ to })}
          />
        </div>
      )}
    </>
  );
}

interface TimeOfDayProps {
  readonly label: string;
  /** `HH:MM`. */
  readonly saved: string;
  onSave(time: string): void;
}

/** Saved as the field is left: while it is typed it runs through times nobody meant. */
function TimeOfDay({ label, saved, onSave }: TimeOfDayProps) {
  return (
    <Field label={label}>
      <Input
        type="time"
        defaultValue={saved}
        onBlur={(event) => {
          const time = event.target.value;
          if (time !== '' && time !== saved) onSave(time);
        }}
      />
    </Field>
  );
}
