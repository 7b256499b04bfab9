import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { type FocusEvent, useRef } from 'react';
import { Understood } from '../forms/understood';
import { useTexts } from '../texts/use-texts';
import { systemZone, zoneOffset } from '../time/moments';

export const EXPIRY_PRESETS = ['12h', '1d', '10d', '30d'] as const;

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
  picker: { position: 'relative', display: 'inline-flex' },
  // There for its picker alone: what is picked is written into the field above.
  native: {
    position: 'absolute',
    inset: '0',
    opacity: 0,
    pointerEvents: 'none',
    width: '100%',
    border: 'none',
    padding: 0,
  },
  zone: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

interface ExpiryFieldProps {
  readonly value: string;
  /** A limit that is told before the examples. */
  readonly limit?: string;
  /** The examples. */
  readonly hint?: string;
  /** Times to live to choose from. */
  readonly presets?: readonly string[];
  readonly nowMs: number;
  readonly error: string | undefined;
  readonly warnings: readonly string[];
  readonly offersPicker?: boolean;
  /** What has been typed comes to, in words; absent where that is shown elsewhere. */
  readonly understood?: string;
  onChange(value: string): void;
  onLeave(event: FocusEvent): void;
}

/** The expiry as people type it, with the zone it is read in beside it. */
export function ExpiryField(props: ExpiryFieldProps) {
  const { value, limit, nowMs, error, warnings, offersPicker = true, onChange, onLeave } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { presets = EXPIRY_PRESETS, hint = texts.newToken.expiryHint } = props;
  const picker = useRef<HTMLInputElement>(null);
  const zone = systemZone();
  const warning = warnings.join(' ');
  return (
    <div>
      <Field
        label={texts.newToken.expiry}
        required
        hint={[limit, hint].filter(Boolean).join(' ')}
        validationState={error !== undefined ? 'error' : warning !== '' ? 'warning' : 'none'}
        validationMessage={error ?? (warning === '' ? undefined : warning)}
      >
        <Input
          name="expiry"
          className={styles.mono}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(_event, data) => onChange(data.value)}
          onBlur={onLeave}
          contentAfter={
            <Text size={200} className={styles.zone}>
              {texts.time.zoneOf(zone, zoneOffset(nowMs, zone))}
            </Text>
          }
        />
      </Field>
      {props.understood !== undefined && <Understood>{props.understood}</Understood>}
      <fieldset className={styles.row} aria-label={texts.newToken.presets}>
        {presets.map((preset) => (
          <Button
            key={preset}
            size="small"
            className={styles.chip}
            appearance={value.trim() === preset ? 'primary' : 'outline'}
            aria-pressed={value.trim() === preset}
            onClick={() => onChange(preset)}
          >
            {preset}
          </Button>
        ))}
        {offersPicker && (
          <span className={styles.picker}>
            <input
              ref={picker}
              className={styles.native}
              type="datetime-local"
              tabIndex={-1}
              aria-hidden="true"
              onChange={(event) => {
                if (event.target.value !== '') onChange(event.target.value.replace('T', ' '));
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<CalendarLtrRegular />}
              onClick={() => picker.current?.showPicker()}
            >
              {texts.newToken.pick}
            </Button>
          </span>
        )}
      </fieldset>
    </div>
  );
}
