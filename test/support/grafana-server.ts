import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { authenticate } from './grafana/authenticate';
import type { Certificate } from './grafana/certificate';
import { breakOff, type Fault, spoiled } from './grafana/faults';
import { FEATURES, type GrafanaFlavour } from './grafana/flavours';
import { type HeldRequest, Interventions, type Where } from './grafana/interventions';
import { bindingFailure, failure, json, LOGIN_PAGE, page, type Reply } from './grafana/replies';
import { type Route, routesOf } from './grafana/routes';
import { answers, errorAnswer } from './grafana/schemas';
import { GrafanaState } from './grafana/state';
import type { GrafanaWorld, ServerOptions } from './grafana/world';

export { type Certificate, selfSignedCertificate } from './grafana/certificate';
export type { Fault } from './grafana/faults';
export type { GrafanaFlavour } from './grafana/flavours';
export { newEntraToken } from './grafana/secrets';
export type { ServiceAccount, StoredKey } from './grafana/state';

export interface GrafanaServerOptions extends ServerOptions {
  readonly flavour: GrafanaFlavour;
  /** As behind a proxy, `/grafana`. */
  readonly pathPrefix?: string;
  readonly certificate?: Certificate;
  /** 0 by default: a free one. */
  readonly port?: number;
}

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, without the prefix. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/**
 * A Grafana for tests: as far as keys go, a server of that version. What a real one would not
 * understand is refused and noted in `complaints`, which a test checks to be empty.
 */
export class GrafanaServer {
  readonly state: GrafanaState;
  readonly requests: SeenRequest[] = [];
  readonly complaints: string[] = [];
  /** Signs in with the role Admin in organisation 1, Viewer in 2. */
  readonly admin = { user: 'admin', password: 'correct horse' };
  private readonly world: GrafanaWorld;
  private readonly routes: readonly Route[];
  private readonly interventions = new Interventions();
  private readonly server: ReturnType<typeof createServer>;

  private constructor(private readonly options: GrafanaServerOptions) {
    const features = FEATURES[options.flavour];
    this.state = new GrafanaState(features);
    this.world = { state: this.state, features, options };
    this.routes = routesOf(this.world);
    this.state.addUser({
      login: this.admin.user,
      password: this.admin.password,
      roles: new Map([
        [1, 'Admin'],
        [2, 'Viewer'],
      ]),
    });
    const listener: RequestListener = (request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        this.complaints.push(`The server failed: ${String(error)}`);
        response.destroy();
      });
    };
    const { certificate } = options;
    this.server =
      certificate === undefined
        ? createServer(listener)
        : createTlsServer({ key: certificate.key, cert: certificate.cert }, listener);
  }

  static async start(options: GrafanaServerOptions): Promise<GrafanaServer> {
    const grafana = new GrafanaServer(options);
    await new Promise<void>((resolve, reject) => {
      grafana.server.once('error', reject);
      grafana.server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return grafana;
  }

  /** Its address with the prefix, without a slash at the end. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    const scheme = this.options.certificate === undefined ? 'http' : 'https';
    return `${scheme}://127.0.0.1:${port}${this.options.pathPrefix ?? ''}`;
  }

  /** The next request (or the next `times`, after `skip` good ones) to such a path goes wrong. */
  fail(fault: Fault, where: Where & { skip?: number; times?: number } = {}): void {
    this.interventions.fail(fault, where);
  }

  /**
   * The next request to such a path waits for its answer; `carriedOut` says whether the server does
   * what it is asked before that.
   */
  hold(where: Where & { carriedOut?: boolean }): HeldRequest {
    return this.interventions.hold(where);
  }

  /** Drops the faults that have not come up. */
  forget(): void {
    this.interventions.forget();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const prefix = this.options.pathPrefix ?? '';
    const asked = request.url ?? '/';
    if (!asked.startsWith(`${prefix}/`)) {
      this.write(response, page(404, '<h1>Not Found</h1>'));
      return;
    }
    const target = asked.slice(prefix.length);
    const method = request.method ?? 'GET';
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    this.requests.push({ method, target, headers, body });

    const held = this.interventions.nextHold(method, target);
    if (held?.carriedOut === false) await held.wait();
    const fault = this.interventions.nextFault(method, target);
    const carryOut = fault === undefined || fault.carriedOut === true;
    const right = carryOut
      ? this.reply({ method, target, headers, body })
      : json(200, { message: 'fault' });
    if (held?.carriedOut === true) await held.wait();
    if (fault === undefined) {
      this.write(response, right);
      return;
    }
    const wrong = spoiled(fault, right);
    if (wrong === undefined) breakOff(fault, right, { request, response });
    else this.write(response, wrong);
  }

  private reply(request: SeenRequest): Reply {
    const url = new URL(request.target, 'http://server');
    const matching = this.routes.filter((route) => route.path.test(url.pathname));
    const route = matching.find((each) => each.method === request.method);
    if (route === undefined) return this.unknownPath(url);
    const authentication =
      route.anonymous === true ? undefined : authenticate(this.world, request.headers);
    if (authentication !== undefined && 'refusal' in authentication) {
      return this.checked(route, authentication.refusal);
    }
    const query = Object.fromEntries(url.searchParams);
    if (!route.query.safeParse(query).success) {
      return this.complain(request, `has a query that ${route.operation} does not know`);
    }
    if (!/application\/json|\*\/\*/.test(request.headers.accept ?? '')) {
      return this.complain(request, 'does not accept JSON');
    }
    const refusal = this.refuseBody(route, request);
    if (refusal !== undefined) return refusal;
    const reply = route.handle({
      world: this.world,
      caller: authentication?.caller ?? { orgId: 0, role: undefined },
      ids: (route.path.exec(url.pathname) ?? []).slice(1).map(Number),
      query,
      body: request.body,
    });
    return this.checked(route, reply);
  }

  /** Missing and wrong fields are answered as Grafana does; fields that nobody knows are a complaint. */
  private refuseBody(route: Route, request: SeenRequest): Reply | undefined {
    if (route.body === undefined) {
      return request.body === undefined ? undefined : this.complain(request, 'has a body');
    }
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
      return this.complain(request, 'is not marked as JSON');
    }
    const parsed = route.body.safeParse(request.body);
    if (parsed.success) return undefined;
    const [issue] = parsed.error.issues;
    if (issue === undefined || issue.code === 'unrecognized_keys') {
      return this.complain(request, `has fields that ${route.operation} does not know`);
    }
    const field = String(issue.path[0] ?? '');
    const missing =
      typeof request.body === 'object' &&
      request.body !== null &&
      [undefined, ''].includes(Object.entries(request.body).find(([name]) => name === field)?.[1]);
    const shown = field.charAt(0).toUpperCase() + field.slice(1);
    return bindingFailure(this.world.features, { field: shown, missing });
  }

  private unknownPath(url: URL): Reply {
    if (url.pathname.startsWith('/api/')) {
      return failure(this.world.features, 404, 'Not found');
    }
    if (url.pathname === '/login') return page(200, LOGIN_PAGE);
    return page(302, '<a href="/login">Found</a>.', {
      location: `${this.options.pathPrefix ?? ''}/login`,
    });
  }

  /** Every answer is held against the description, so that the server cannot drift from it. */
  private checked(route: Route, reply: Reply): Reply {
    const schema = reply.status < 300 ? answers[route.operation] : errorAnswer;
    const parsed = schema.safeParse(reply.body);
    if (!parsed.success) {
      throw new Error(
        `${route.operation} gave an answer that is not described: ${parsed.error.message}`,
      );
    }
    return reply;
  }

  private complain(request: SeenRequest, what: string): Reply {
    this.complaints.push(`${request.method} ${request.target} ${what}.`);
    return failure(this.world.features, 400, 'bad request data');
  }

  private write(response: ServerResponse, reply: Reply): void {
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    response.writeHead(reply.status, {
      'content-type': 'application/json; charset=UTF-8',
      'cache-control': 'no-store',
      date: new Date(this.state.now()).toUTCString(),
      ...reply.headers,
    });
    response.end(text);
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
