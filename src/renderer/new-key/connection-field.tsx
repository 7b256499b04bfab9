import { Button, Field, makeStyles, Select, Spinner } from '@fluentui/react-components';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import type { ServerReportState } from './use-server-report';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  asking: { alignSelf: 'flex-start' },
});

interface ConnectionFieldProps {
  readonly connections: readonly GrafanaConnectionView[];
  readonly value: string;
  readonly error: string | undefined;
  readonly state: ServerReportState;
  onChange(connectionId: string): void;
  onAskAgain(): void;
}

/** Where the key is made; the server is asked what it makes as it is chosen. */
export function ConnectionField(props: ConnectionFieldProps) {
  const { connections, value, error, state, onChange, onAskAgain } = props;
  const styles = useStyles();
  const texts = useTexts().newKey;
  const { go } = useNavigation();
  return (
    <div className={styles.box}>
      <Field label={texts.connection} required validationMessage={error}>
        <Select name="connectionId" value={value} onChange={(_event, data) => onChange(data.value)}>
          {value === '' && <option value="">{texts.chooseConnection}</option>}
          {connections.map((each) => (
            <option key={each.id} value={each.id}>
              {texts.connectionOption(each.name, each.environment)}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">
        {state.status === 'asking' && (
          <Spinner
            className={styles.asking}
            size="tiny"
            label={texts.asking}
            labelPosition="after"
          />
        )}
      </div>
      {state.status === 'failed' && (
        <Notice
          intent="warning"
          actionsBelow
          title={texts.askFailed}
          actions={
            <>
              <Button size="small" onClick={onAskAgain}>
                {texts.askAgain}
              </Button>
              <Button size="small" onClick={() => go({ page: 'edit-connection', sourceId: value })}>
                {texts.editConnection}
              </Button>
            </>
          }
        >
          {state.problem.message}
        </Notice>
      )}
    </div>
  );
}
