import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { DateOrder } from '../../shared/domain/import/dates';
import type { ImportView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { EnvironmentInput } from '../forms/environment-input';
import { useTexts } from '../texts/use-texts';
import { localMoment, toMs } from '../time/moments';
import type { ImportWork } from './use-import';
import { useTypedEnvironment } from './use-typed-environment';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  field: { maxWidth: '360px' },
});

interface ReadingCardProps {
  readonly view: ImportView;
  readonly work: ImportWork;
}

/** How dates are read where the file does not tell, and what rows get that say no environment. */
export function ReadingCard({ view, work }: ReadingCardProps) {
  const styles = useStyles();
  const texts = useTexts().imports.reading;
  const { ambiguous, dateOrder, zone, localZone } = view;
  const environment = useTypedEnvironment(view.environment, (value) =>
    work.change({ environment: value }),
  );
  const isBusy = work.progress !== undefined;
  const hasDates = view.columns.some(({ field }) => field === 'expires' || field === 'issued');
  return (
    <Card title={texts.title}>
      {ambiguous !== undefined && (
        <Field
          label={texts.order(ambiguous.rows, ambiguous.example)}
          required
          validationMessage={dateOrder === undefined ? view.notYet?.message : undefined}
        >
          <RadioGroup
            value={dateOrder ?? ''}
            disabled={isBusy}
            onChange={(_, { value }) => work.change({ dateOrder: value as DateOrder })}
          >
            <Radio
              value="day-first"
              label={`${texts.dayFirst}: ${localMoment(toMs(ambiguous.dayFirst))}`}
            />
            <Radio
              value="month-first"
              label={`${texts.monthFirst}: ${localMoment(toMs(ambiguous.monthFirst))}`}
            />
          </RadioGroup>
        </Field>
      )}
      {hasDates && (
        <>
          <Field label={texts.zone}>
            <RadioGroup
              layout="horizontal"
              value={zone}
              disabled={isBusy}
              onChange={(_, { value }) => work.change({ zone: value === 'utc' ? 'utc' : 'local' })}
            >
              <Radio value="local" label={texts.local(localZone)} />
              <Radio value="utc" label={texts.utc} />
            </RadioGroup>
          </Field>
          <Text size={200} className={styles.muted}>
            {texts.dayAlone}
          </Text>
        </>
      )}
      <Field className={styles.field} label={texts.environment}>
        <EnvironmentInput
          value={environment.value}
          onChange={environment.type}
          onBlur={environment.leave}
        />
      </Field>
    </Card>
  );
}
