import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Form } from '../forms/use-form';
import { ExpiryField } from '../signing/expiry-field';
import { useTexts } from '../texts/use-texts';
import { EndingResult } from './end-words';
import { END_PRESETS, type Ending } from './ending-model';
import { type Typed, YES } from './kind-entry';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  never: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, paddingInlineStart: '32px' },
});

interface EndFieldProps {
  readonly form: Form<Typed>;
  readonly ending: Ending;
  readonly mayBeEndless: boolean;
  /** What it comes to is shown elsewhere. */
  readonly plain?: boolean;
  readonly nowMs: number;
}

/** When it ends, as typed, and what that comes to; or that it has no end. */
export function EndField({ form, ending, mayBeEndless, plain = false, nowMs }: EndFieldProps) {
  const styles = useStyles();
  const texts = useTexts().add.fields;
  const { values, errors } = form;
  const typed = values.expiry ?? '';
  const never = mayBeEndless && values.neverEnds === YES;
  return (
    <div className={styles.box}>
      {!never && (
        <>
          <ExpiryField
            value={typed}
            presets={END_PRESETS}
            hint={texts.endHint}
            nowMs={nowMs}
            // What has been typed is judged at once; an empty field not before it is left.
            error={
              ending.by === 'refused' && typed.trim() !== ''
                ? ending.problem.message
                : errors.expiry
            }
            warnings={[]}
            onChange={(value) => form.set('expiry', value)}
            onLeave={(event) => form.leave('expiry', event)}
          />
          {!plain && <EndingResult ending={ending} nowMs={nowMs} />}
        </>
      )}
      {mayBeEndless && (
        <div className={styles.never}>
          <Checkbox
            label={texts.neverEnds}
            checked={never}
            onChange={(_event, data) => form.set('neverEnds', data.checked === true ? YES : '')}
          />
          {never && (
            <Text size={200} className={styles.hint}>
              {texts.neverEndsHint}
            </Text>
          )}
        </div>
      )}
    </div>
  );
}
