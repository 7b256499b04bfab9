import type { Settings } from '../../shared/domain/settings';
import type { CredentialView, HealthView, Snapshot, SystemInfo } from '../../shared/ipc/api';

export interface DiagnosisFacts {
  readonly atMs: number;
  readonly info: SystemInfo;
  readonly desktop: Readonly<Record<string, string>>;
  /** IANA name. */
  readonly zone: string;
  readonly snapshot: Snapshot;
  /** Reminders that the notification service did not take. */
  readonly pendingCount: number;
  /** Already without anything that looks like a secret. */
  readonly log: readonly string[];
  /** Blanks whatever looks like a secret in a text that the user has written. */
  readonly redact: (text: string) => string;
}

/**
 * What one needs to know to help, as JSON: versions, settings, health as codes, numbers of
 * credentials by kind and state, the end of the log. Names of credentials and folders, which may
 * hold the user's, only `withNames`; secrets are not among the facts at all.
 */
export function diagnosisText(facts: DiagnosisFacts, withNames: boolean): string {
  const { snapshot, info } = facts;
  const { credentials, sources, settings, lock, secrets, keychainAudit } = snapshot;
  const diagnosis = {
    format: 'tokentray-diagnosis/1',
    at: new Date(facts.atMs).toISOString(),
    versions: info.versions,
    desktop: { ...facts.desktop, zone: facts.zone },
    settings: plainSettings(settings),
    lock: { state: lock.state, why: lock.why },
    secretsIn: secrets.where,
    health: healthCodes(snapshot.health),
    counts: {
      credentials: byKindAndState(credentials),
      sources: counted(sources.map(({ kind }) => kind)),
      withoutTheirSecret: credentials.filter((each) => each.secretMissing === true).length,
      interrupted: snapshot.interrupted.length,
      unknownSecrets: keychainAudit.unknown.length,
      remindersNotShown: facts.pendingCount,
    },
    ...(withNames ? named(facts) : {}),
    log: facts.log,
  };
  return `${JSON.stringify(diagnosis, undefined, 2)}\n`;
}

/** Numbers, yes or no, and single words; a text that somebody typed is only said to be there. */
function plainSettings(settings: Settings): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, plainValue(value)]),
  );
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return /^[\w:.+-]{0,24}$/.test(value) ? value : '(a text)';
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, plainValue(part)]),
    );
  }
  return '(not shown)';
}

/** Sentences may name files and with them the user. */
function healthCodes(health: HealthView): Record<string, string> {
  return Object.fromEntries(
    Object.entries(health).map(([part, state]: [string, HealthView[keyof HealthView]]) => [
      part,
      state.ok ? 'ok' : (state.problem?.code ?? 'not ok'),
    ]),
  );
}

function byKindAndState(credentials: readonly CredentialView[]): Record<string, object> {
  const kinds = new Set(credentials.map(({ kind }) => kind));
  return Object.fromEntries(
    [...kinds].map((kind) => {
      const these = credentials.filter((each) => each.kind === kind);
      return [kind, counted(these.map(({ archived, state }) => (archived ? 'archived' : state)))];
    }),
  );
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function named({ info, snapshot, redact }: DiagnosisFacts): object {
  return {
    folders: info.folders,
    credentials: snapshot.credentials.map(
      ({ name, kind, state, environment, archived, expiresAt }) => ({
        name: redact(name),
        kind,
        state,
        environment: redact(environment),
        archived,
        ...(expiresAt === undefined ? {} : { expiresAt }),
      }),
    ),
  };
}
