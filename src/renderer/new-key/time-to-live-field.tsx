import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { endWords } from '../forms/units-model';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import type { KeyValues } from './key-form-model';
import { lookalikeOf, readTimeToLive } from './time-to-live';

const PRESETS = ['1d', '7d', '30d', '90d', '1y'] as const;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    margin: '8px 0 0',
    padding: 0,
    border: 'none',
    minWidth: 0,
    alignItems: 'center',
  },
  chip: { minWidth: 'auto', borderRadius: tokens.borderRadiusCircular },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  result: { marginTop: '8px', fontWeight: tokens.fontWeightSemibold },
  never: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '8px' },
});

interface TimeToLiveFieldProps {
  readonly form: Form<KeyValues>;
  readonly nowMs: number;
}

/** How long the key lives, in Grafana's units, and when that is. */
export function TimeToLiveField({ form, nowMs }: TimeToLiveFieldProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.newKey;
  const { values, errors } = form;
  const typed = values.timeToLive;
  const read = readTimeToLive(typed, nowMs);
  const lookalike = lookalikeOf(typed);
  const error = read.kind === 'refused' ? read.message : errors.timeToLive;
  const warning =
    read.kind !== 'ends' || lookalike === undefined
      ? undefined
      : lookalike.unit === 'bare'
        ? texts.bare
        : texts[lookalike.unit](lookalike.count);
  return (
    <div>
      <Field
        label={texts.timeToLive}
        hint={texts.timeToLiveHint}
        validationState={error !== undefined ? 'error' : warning !== undefined ? 'warning' : 'none'}
        validationMessage={error ?? warning}
      >
        <Input
          name="timeToLive"
          className={styles.mono}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(_event, data) => form.set('timeToLive', data.value)}
          onBlur={(event) => form.leave('timeToLive', event)}
        />
      </Field>
      <fieldset className={styles.row} aria-label={texts.presets}>
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            size="small"
            className={styles.chip}
            appearance={typed.trim() === preset ? 'primary' : 'outline'}
            aria-pressed={typed.trim() === preset}
            onClick={() => form.set('timeToLive', preset)}
          >
            {preset}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          aria-pressed={typed.trim() === ''}
          onClick={() => form.set('timeToLive', '')}
        >
          {texts.never}
        </Button>
      </fieldset>
      <div role="status">
        {read.kind === 'ends' && (
          <div className={styles.result}>
            <time dateTime={read.expiresAt}>{endWords(read.endsMs, nowMs, catalogue)}</time>
          </div>
        )}
      </div>
      {read.kind === 'never' && (
        <div className={styles.never}>
          <Notice intent="warning" title={texts.neverTitle}>
            {texts.neverEndsText}
          </Notice>
          <Field validationMessage={errors.neverEnds}>
            <Checkbox
              label={texts.neverEnds}
              checked={values.neverEnds}
              onChange={(_event, data) => form.set('neverEnds', data.checked === true)}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
