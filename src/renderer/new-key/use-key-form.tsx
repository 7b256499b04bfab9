import { useState } from 'react';
import type { ServerKeyRef } from '../../shared/domain/grafana/server-key';
import { ok, type Problem, type Result } from '../../shared/domain/result';
import type { GrafanaConnectionView, GrafanaKeyMade } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { type Form, useForm } from '../forms/use-form';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { checkKey, type KeyValues, keyInput, startingKey } from './key-form-model';
import type { NotStored } from './key-outcome';
import { type ServerReport, useServerReport } from './use-server-report';

interface KeyForm {
  readonly form: Form<KeyValues>;
  readonly server: ServerReport;
  /** What came of the last try, where no key was stored. */
  readonly outcome: NotStored | undefined;
  readonly busy: boolean;
  /** Deletes the expired key that takes the name, and makes the new one. */
  deleteAndMake(blockedBy: ServerKeyRef): Promise<void>;
}

/** The form of a new key, from asking the server what it makes to what came of it. */
export function useKeyForm(
  connections: readonly GrafanaConnectionView[],
  sourceId: string | undefined,
): KeyForm {
  const texts = useTexts().newKey;
  const { bridge, store } = useApp();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const [outcome, setOutcome] = useState<NotStored>();
  const [deleting, setDeleting] = useState(false);
  const [connectionId, setConnectionId] = useState(
    () => startingKey(connections, sourceId).connectionId,
  );
  const server = useServerReport(connectionId);
  const { report } = server;
  const form = useForm<KeyValues, GrafanaKeyMade>({
    initial: startingKey(connections, sourceId),
    draft: { form: 'key', secretFields: [] },
    check: (values) => checkKey(values, { report, texts }),
    submit: async (values) => {
      setOutcome(undefined);
      const result = await bridge.createGrafanaKey(keyInput(values, report));
      if (!result.ok) return refuseAt(result.problem, values);
      const made = result.value;
      if (made.outcome === 'stored') await store.refresh();
      return made.outcome === 'refused' && isPlain(made)
        ? refuseAt(made.problem, values)
        : ok(made);
    },
    done: (made, { name }) => {
      if (made.outcome !== 'stored') {
        setOutcome(made);
        return;
      }
      feedback.done({
        title: <Sentence text={texts.created} slots={{ name: <bdi>{name.trim()}</bdi> }} />,
        body: made.notes.join(' ') || undefined,
      });
      go({ page: 'credential', credentialId: made.id });
    },
  });
  // The server that is asked follows the form.
  if (form.values.connectionId !== connectionId) setConnectionId(form.values.connectionId);

  const deleteAndMake = async (blockedBy: ServerKeyRef) => {
    if (deleting) return;
    setDeleting(true);
    const result = await bridge.deleteServerKeys(form.values.connectionId, [blockedBy], false);
    setDeleting(false);
    if (!result.ok) feedback.refused(result.problem);
    else if (result.value.failures.length > 0) {
      feedback.refused({ code: 'not-deleted', message: result.value.failures.join(' ') });
    } else form.submitWith({});
  };

  return { form, server, outcome, busy: form.saving || deleting, deleteAndMake };
}

/** The app says `account` of both ways to name one; the form has a field for each. */
function refuseAt(problem: Problem, values: KeyValues): Result<never> {
  const isNewName = problem.field === 'account' && values.accountMode === 'new';
  return { ok: false, problem: isNewName ? { ...problem, field: 'accountName' } : problem };
}

/** A refusal that offers nothing but its sentence, which may belong to a field. */
function isPlain(made: Extract<NotStored, { outcome: 'refused' }>): boolean {
  return made.instead === undefined && made.blockedBy === undefined && made.switchOn === undefined;
}
