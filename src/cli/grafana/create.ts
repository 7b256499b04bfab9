import { appTexts } from '../../main/texts/app-texts';
import type { KeyKind } from '../../shared/domain/grafana/key-kinds';
import { DEFAULT_KEY_TIME_TO_LIVE } from '../../shared/domain/grafana/key-time-to-live';
import { ProblemError } from '../../shared/domain/result';
import type { GrafanaKeyInput, GrafanaKeyMade } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { connectionNamed, keyNamed } from '../lookup';
import { jsonDocument, note, print, say } from '../output';
import { type Session, uninterrupted, withSession } from '../session';
import { moment } from '../table';
import { cliTexts } from '../texts/cli-texts';
import type { CreateFlags } from './register';

/** `grafana create`: makes a key and stores it; prints it only where asked. Gives the exit code. */
export function createKey(flags: CreateFlags): Promise<number> {
  return withSession(async (session) => {
    const { id } = connectionNamed(session.metadata.read(), flags.connection);
    const input = await inputOf(session, id, flags);
    const made = await uninterrupted(() => session.grafana.newKeys.create(input).catch(withFlag));
    if (made.outcome !== 'stored') return tellRefusal(made, flags);
    for (const sentence of made.notes) note(sentence);
    await print(await stored(session, made.id, flags));
    return EXIT.ok;
  });
}

/** Adds to the sentence of the form how its yes is said here. */
function withFlag(error: unknown): never {
  if (error instanceof ProblemError && error.problem.code === 'ttl-never') {
    const message = `${error.problem.message} ${cliTexts().grafana.neverFlag}`;
    throw new ProblemError({ ...error.problem, message });
  }
  throw error;
}

async function inputOf(
  session: Session,
  connectionId: string,
  flags: CreateFlags,
): Promise<GrafanaKeyInput> {
  const keyKind = flags.kind ?? (await preferredKind(session, connectionId));
  const base = {
    connectionId,
    name: flags.name,
    role: flags.role,
    timeToLive: flags.never === true ? '' : (flags.ttl ?? DEFAULT_KEY_TIME_TO_LIVE),
    neverEnds: flags.never === true,
    keyKind,
  };
  if (keyKind === 'api-key') {
    if (flags.account === undefined && flags.newAccount === undefined) return base;
    throw new UsageError(cliTexts().grafana.keyWithAccount);
  }
  if (flags.newAccount !== undefined) return { ...base, account: { newName: flags.newAccount } };
  if (flags.account === undefined) {
    throw new UsageError(cliTexts().grafana.tokenWithoutAccount);
  }
  const existingId = await accountNamed(session, connectionId, flags.account);
  return { ...base, account: { existingId } };
}

async function preferredKind({ grafana }: Session, connectionId: string): Promise<KeyKind> {
  const answer = await grafana.connections.test(connectionId);
  if (!answer.ok) throw new ProblemError(answer.problem);
  const { keyKinds, switchOn } = answer.report;
  const { preferred, serviceAccountTokens } = keyKinds;
  if (preferred !== undefined) return preferred;
  const help = switchOn === undefined ? '' : ` ${switchOn.sentence} ${switchOn.command}`;
  throw new ProblemError({
    code: 'no-kind',
    message: `${serviceAccountTokens.reason ?? cliTexts().grafana.makesNone}${help}`,
  });
}

async function accountNamed(
  { grafana }: Session,
  connectionId: string,
  name: string,
): Promise<number> {
  for (let page = 1; ; page += 1) {
    const found = await grafana.serverKeys.searchServiceAccounts(connectionId, name, page);
    const account = found.accounts.find((each) => each.name === name.trim());
    if (account !== undefined) return account.id;
    if (found.accounts.length === 0) break;
  }
  throw new ProblemError({
    code: 'account-unknown',
    message: cliTexts().grafana.accountUnknown,
  });
}

async function stored(session: Session, id: string, flags: CreateFlags): Promise<string> {
  const key = keyNamed(session.metadata.read(), id);
  const { grafana } = cliTexts();
  const secret =
    flags.reveal === true
      ? await session.vault.reveal(key.secretId, () => appTexts().keychain.missing.key(key.name))
      : '';
  if (flags.json === true) {
    const { name, keyKind, serverKeyId, serviceAccount, role, expiresAt } = key;
    return jsonDocument('grafana create', {
      outcome: 'stored',
      credentialId: id,
      name,
      keyKind,
      serverKeyId,
      role,
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(secret === '' ? {} : { key: secret }),
    });
  }
  const end = key.expiresAt === undefined ? undefined : moment(key.expiresAt, '');
  const line = grafana.stored(key.name, key.serverKeyId, end);
  if (secret === '') return line;
  note(line);
  return secret;
}

async function tellRefusal(
  made: Exclude<GrafanaKeyMade, { readonly outcome: 'stored' }>,
  flags: CreateFlags,
): Promise<number> {
  if (flags.json === true) await print(jsonDocument('grafana create', made));
  say(made.problem.message);
  if (made.outcome === 'refused' && made.blockedBy !== undefined) {
    const { id, kind } = made.blockedBy;
    const command = `tokentray grafana delete --connection … --id ${id} --kind ${kind} --yes`;
    note(cliTexts().grafana.blockedBy(id, command));
  }
  return EXIT.failure;
}
