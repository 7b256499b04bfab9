import type { z } from 'zod';
import { isAzureManaged, switchKeysOn } from '../../../shared/domain/grafana/azure-managed';
import { type Http, HttpError, type HttpRequest } from '../../ports/http';
import { appTexts } from '../../texts/app-texts';
import type { Asked } from '../../texts/en/grafana-calls';
import { type Answer, readAnswer } from './answer';
import { GrafanaError } from './grafana-error';
import { networkProblem } from './network-problem';
import { isRedirect, redirectTarget } from './redirect';
import { type RefusalContext, refusalProblem } from './refusal';
import { type Pace, withRetries } from './retry';
import type { Authorizer, SignInAttempt } from './sign-in';

/** Which server, and as which organisation. */
export interface GrafanaTarget {
  /** As `parseServerAddress` gives it. */
  readonly url: string;
  readonly orgId?: number;
  /** SHA-256 of a certificate that is trusted here. */
  readonly trustedFingerprint?: string;
}

/** How long and how much; milliseconds and bytes. */
export interface Limits {
  readonly connectTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly bodyLimitBytes: number;
}

export const DEFAULT_LIMITS: Limits = {
  connectTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  bodyLimitBytes: 1_048_576,
};

export interface TransportParts extends Pace {
  readonly http: Http;
  readonly target: GrafanaTarget;
  readonly authorizer: Authorizer;
  readonly limits?: Limits;
  /** Told of each `Date` header, milliseconds since 1970 UTC. */
  readonly noteServerTime?: (serverMs: number) => void;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From `/api` on. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sends no credential. */
  readonly anonymous?: boolean;
  readonly what: Asked;
  readonly doing: RefusalContext['doing'];
  /** Of what is made. */
  readonly name?: string;
}

const MOST_REDIRECTS = 3;

/** Calls of one server, signed in. Every failure is a `GrafanaError` with its sentence. */
export class GrafanaTransport {
  private lastServerMs: number | undefined;

  constructor(private readonly parts: TransportParts) {}

  /** The `Date` of the last answer, milliseconds since 1970 UTC; absent where it had none. */
  get serverMs(): number | undefined {
    return this.lastServerMs;
  }

  get target(): GrafanaTarget {
    return this.parts.target;
  }

  /** Of the server as its last answer told it, else of this computer. Milliseconds since 1970 UTC. */
  timeOf(answer: Answer): number {
    return serverTime(answer) ?? this.parts.clock.now();
  }

  /** The data of a call that must go well. */
  async ask<T>(call: Call, schema: z.ZodType<T>): Promise<{ data: T; answer: Answer }> {
    const answer = await this.call(call);
    if (answer.status < 200 || answer.status > 299) throw this.refusal(answer, call);
    return { data: readAnswer(answer, schema, call.what), answer };
  }

  /** Any answer that is not a redirect. A 401 is one after every way to sign in was tried. */
  async call(call: Call): Promise<Answer> {
    if (call.anonymous === true) return this.deliver(call, undefined);
    const { authorizer } = this.parts;
    let last: Answer | undefined;
    for await (const attempt of authorizer.attempts()) {
      last = await this.deliver(call, attempt);
      if (last.status === 401) continue;
      authorizer.accepted(attempt);
      return last;
    }
    if (last === undefined) throw new Error('An authorizer gave nothing to sign in with.');
    return last;
  }

  /** The sentence for an answer that refuses. */
  refusal(answer: Answer, call: Call): GrafanaError {
    const problem = refusalProblem(answer, this.context(call));
    // What a failing server or a proxy's time-out says leaves open what was done.
    const outcomeUnknown = answer.status >= 500 || answer.status === 408;
    return new GrafanaError(problem, { status: answer.status, outcomeUnknown });
  }

  private async deliver(call: Call, attempt: SignInAttempt | undefined): Promise<Answer> {
    const { target } = this.parts;
    const query = new URLSearchParams(call.query).toString();
    let url = `${target.url}${call.path}${query === '' ? '' : `?${query}`}`;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const request = this.request(call, url, attempt);
      const send = () => this.send(request, attempt);
      const answer = call.method === 'POST' ? await send() : await withRetries(send, this.parts);
      if (!isRedirect(answer)) return answer;
      url = redirectTarget(answer, url, call.method);
    }
    throw new GrafanaError({
      code: 'redirect-loop',
      message: appTexts().grafanaCalls.redirectLoop(new URL(url).host),
    });
  }

  private async send(request: HttpRequest, attempt: SignInAttempt | undefined): Promise<Answer> {
    const { http, noteServerTime, target } = this.parts;
    try {
      const answer = await http.request(request);
      const serverMs = serverTime(answer);
      this.lastServerMs = serverMs;
      if (serverMs !== undefined) noteServerTime?.(serverMs);
      return answer.status < 300 ? answer : withoutSecret(answer, attempt?.secret);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const context = {
        host: new URL(request.url).host,
        totalTimeoutMs: request.totalTimeoutMs,
        trusts: target.trustedFingerprint !== undefined,
      };
      throw new GrafanaError(networkProblem(error, context), {
        outcomeUnknown: error.mayHaveArrived,
        ...(error.certificate === undefined ? {} : { certificate: error.certificate }),
      });
    }
  }

  private request(call: Call, url: string, attempt: SignInAttempt | undefined): HttpRequest {
    const { target, limits = DEFAULT_LIMITS } = this.parts;
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    return {
      method: call.method,
      url,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(attempt === undefined ? {} : { authorization: attempt.header }),
        ...(target.orgId === undefined || attempt === undefined
          ? {}
          : { 'x-grafana-org-id': String(target.orgId) }),
      },
      ...(body === undefined ? {} : { body }),
      ...limits,
      ...(target.trustedFingerprint === undefined
        ? {}
        : { trustedFingerprint: target.trustedFingerprint }),
    };
  }

  /** Whether it is a workspace of Azure Managed Grafana: by its host, or by how one signs in. */
  get isAzureManaged(): boolean {
    const { target, authorizer } = this.parts;
    const byEntra = authorizer.kind === 'azure-cli' || authorizer.kind === 'entra-token';
    return byEntra || isAzureManaged(target.url);
  }

  private context(call: Call): RefusalContext {
    const { target, clock } = this.parts;
    return {
      what: call.what,
      doing: call.doing,
      host: new URL(target.url).host,
      nowMs: clock.now(),
      ...(call.name === undefined ? {} : { name: call.name }),
      ...(this.isAzureManaged ? { switchOn: switchKeysOn(target.url) } : {}),
    };
  }
}

function serverTime({ headers }: Answer): number | undefined {
  const at = Date.parse(headers.date ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** A server, or whatever answers in its place, may repeat in an error what it was sent. */
function withoutSecret(answer: Answer, secret: string | undefined): Answer {
  if (secret === undefined || secret === '' || !answer.text.includes(secret)) return answer;
  return { ...answer, text: answer.text.replaceAll(secret, '…') };
}
