import type { TestCall, Verdict } from '../../shared/domain/kinds/kind';
import { testCallOf } from '../../shared/domain/kinds/kinds';
import type { Credential } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import type { CredentialTestAnswer } from '../../shared/ipc/api';
import { type Http, HttpError, type HttpRequest } from '../ports/http';
import type { MetadataStore } from '../ports/metadata-store';
import { appTexts } from '../texts/app-texts';
import { networkProblem } from './grafana/network-problem';
import type { HistoryNotes } from './history';
import { credentialById, sourceById, traitsById } from './lookup';
import type { Vault } from './vault';

type Kind = Credential['kind'];

export interface CredentialTestParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly http: Http;
  readonly history: HistoryNotes;
  /** Of kinds that one request does not tell about. */
  readonly own: { readonly [K in Kind]?: (id: string) => Promise<CredentialTestAnswer> };
}

const LIMITS = { connectTimeoutMs: 10_000, totalTimeoutMs: 30_000, bodyLimitBytes: 4_194_304 };
/** What Node and Chromium take in a header. */
const HEADER = /^[\x20-\x7e]+$/;

/** Tells whether a credential still works, by a call with it. */
export class CredentialTests {
  constructor(private readonly parts: CredentialTestParts) {}

  /**
   * Tries a credential; a server that cannot be reached is an answer too. Throws `ProblemError`
   * where no call can tell, or the secret is not to be had.
   */
  async test(id: string): Promise<CredentialTestAnswer> {
    const { metadata, history, own } = this.parts;
    const credential = credentialById(metadata.read(), id);
    const answer = await (own[credential.kind]?.(id) ?? this.byCall(credential));
    await history.note(id, 'tested', { detail: answer.words });
    return answer;
  }

  private async byCall(credential: Credential): Promise<CredentialTestAnswer> {
    const { metadata, vault } = this.parts;
    const document = metadata.read();
    const { secretId, secretNoun } = traitsById(document, credential.id);
    const { name } = credential;
    if (secretId === undefined) {
      throw new ProblemError({
        code: 'held-elsewhere',
        message: appTexts().credentialTests.heldElsewhere(secretNoun, name),
      });
    }
    const call = testCallOf(credential, sourceById(document, credential.sourceId));
    if (call === undefined) {
      throw new ProblemError({
        code: 'no-test',
        message: appTexts().credentialTests.noCall(name),
      });
    }
    const header = call.authorization(
      await vault.reveal(secretId, () => appTexts().keychain.missing.secret(secretNoun, name)),
    );
    if (HEADER.test(header)) return this.ask(call, header);
    throw new ProblemError({
      code: 'not-for-a-header',
      message: appTexts().credentialTests.notForHeader(secretNoun, name),
    });
  }

  private async ask(call: TestCall, header: string): Promise<CredentialTestAnswer> {
    const { http } = this.parts;
    try {
      const { status } = await http.request(requestOf(call.url, header));
      const verdict = call.verdict(status);
      const { unprotected } = call;
      if (verdict.alive !== true || unprotected === undefined) return answer(verdict, status);
      const without = await http.request(requestOf(call.url));
      return answer(call.verdict(without.status).alive === true ? unprotected : verdict, status);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { alive: undefined, words: unansweredWords(error, call.url) };
    }
  }
}

function requestOf(url: string, authorization?: string): HttpRequest {
  return {
    method: 'GET',
    url,
    headers: { accept: '*/*', ...(authorization === undefined ? {} : { authorization }) },
    ...LIMITS,
  };
}

function answer({ alive, words }: Verdict, code: number): CredentialTestAnswer {
  return { alive, words, code };
}

function unansweredWords({ fault, mayHaveArrived, certificate }: HttpError, url: string): string {
  const { host } = new URL(url);
  if (fault === 'too-large') return appTexts().credentialTests.tooLarge(host);
  // Without the fingerprint: no certificate is trusted here by the user's word.
  const told = certificate === undefined ? undefined : { problem: certificate.problem };
  return networkProblem(new HttpError(fault, mayHaveArrived, told), {
    host,
    totalTimeoutMs: LIMITS.totalTimeoutMs,
    trusts: false,
  }).message;
}
