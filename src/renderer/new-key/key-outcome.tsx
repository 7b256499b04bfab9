import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyKind } from '../../shared/domain/grafana/key-kinds';
import type { ServerKeyRef } from '../../shared/domain/grafana/server-key';
import type { GrafanaKeyMade } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { SwitchOnHelp } from './switch-on-help';

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** What there is to say where no key was stored. */
export type NotStored = Exclude<GrafanaKeyMade, { outcome: 'stored' }>;

interface KeyOutcomeProps {
  readonly outcome: NotStored;
  readonly connectionId: string;
  readonly busy: boolean;
  onDeleteAndMake(blockedBy: ServerKeyRef): void;
  onInstead(kind: KeyKind): void;
}

/** Why there is no key, and the way on. It takes the focus, so that it is read at once. */
export function KeyOutcome(props: KeyOutcomeProps) {
  const { outcome } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome === undefined) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={box} tabIndex={-1} className={styles.outcome} data-outcome={outcome.outcome}>
      {outcome.outcome === 'refused' ? (
        <Refused {...props} outcome={outcome} />
      ) : (
        <Unsure outcome={outcome} connectionId={props.connectionId} />
      )}
    </div>
  );
}

interface RefusedProps extends KeyOutcomeProps {
  readonly outcome: Extract<NotStored, { outcome: 'refused' }>;
}

function Refused({ outcome, busy, onDeleteAndMake, onInstead }: RefusedProps) {
  const texts = useTexts().newKey;
  const { problem, blockedBy, instead, switchOn } = outcome;
  return (
    <>
      <Notice
        intent="error"
        title={texts.refusedTitle}
        actionsBelow
        actions={
          (blockedBy !== undefined || instead !== undefined) && (
            <>
              {blockedBy !== undefined && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => onDeleteAndMake(blockedBy)}
                >
                  {texts.deleteAndMake}
                </Button>
              )}
              {instead !== undefined && (
                <Button size="small" disabledFocusable={busy} onClick={() => onInstead(instead)}>
                  {texts.instead[instead]}
                </Button>
              )}
            </>
          )
        }
      >
        {problem.message}
      </Notice>
      {switchOn !== undefined && <SwitchOnHelp switchOn={switchOn} />}
    </>
  );
}

/** Of a creation of which not even the server's list tells what became of it. */
const UNKNOWN = 'create-unknown';

interface UnsureProps {
  readonly outcome: Extract<NotStored, { outcome: 'unsure' }>;
  readonly connectionId: string;
}

function Unsure({ outcome, connectionId }: UnsureProps) {
  const texts = useTexts().newKey;
  const { go } = useNavigation();
  return (
    <Notice
      intent="warning"
      actionsBelow
      title={outcome.problem.code === UNKNOWN ? texts.unsureTitle : texts.foundTitle}
      actions={
        <Button size="small" onClick={() => go({ page: 'server-keys', sourceId: connectionId })}>
          {texts.showServerKeys}
        </Button>
      }
    >
      {outcome.problem.message}
    </Notice>
  );
}
