import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { NameField } from '../forms/name-field';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { AccountFields } from './account-fields';
import { ConnectionField } from './connection-field';
import { type KeyValues, kindOf, onConnection, rolesOf } from './key-form-model';
import { KindField } from './kind-field';
import { RoleField } from './role-field';
import { SwitchOnHelp } from './switch-on-help';
import { TimeToLiveField } from './time-to-live-field';
import type { ServerReport } from './use-server-report';

interface KeyFieldsProps {
  readonly form: Form<KeyValues>;
  readonly connections: readonly GrafanaConnectionView[];
  readonly server: ServerReport;
  readonly nowMs: number;
}

/** Name, connection, kind, role and time to live. */
export function KeyFields({ form, connections, server, nowMs }: KeyFieldsProps) {
  const texts = useTexts().newKey;
  const { values, errors } = form;
  const { report } = server;
  const kind = kindOf(values, report);
  const roles = rolesOf(kind, report);
  const forAccount = kind === 'service-account-token';
  const moveTo = (connectionId: string) => {
    const next = onConnection(values, connectionId);
    form.set('connectionId', next.connectionId);
    form.set('keyKind', next.keyKind);
    form.set('account', next.account);
  };
  return (
    <>
      <NameField form={form} label={texts.name} hint={texts.nameHint} />
      <ConnectionField
        connections={connections}
        value={values.connectionId}
        error={errors.connectionId}
        state={server.state}
        onChange={moveTo}
        onAskAgain={server.askAgain}
      />
      <KindField
        report={report}
        value={kind}
        error={errors.keyKind}
        onChange={(chosen) => form.set('keyKind', chosen)}
      />
      {report?.switchOn !== undefined && (
        <SwitchOnHelp switchOn={report.switchOn} onAskAgain={server.askAgain} />
      )}
      {forAccount && <AccountFields form={form} />}
      <RoleField
        roles={roles}
        value={values.role}
        error={errors.role}
        ofAccount={
          forAccount && values.accountMode === 'existing' ? values.account?.role : undefined
        }
        onChange={(role) => form.set('role', role)}
      />
      <TimeToLiveField form={form} nowMs={nowMs} />
    </>
  );
}
