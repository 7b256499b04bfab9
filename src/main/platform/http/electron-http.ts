import { type IncomingMessage, net } from 'electron';
import { type Http, HttpError, type HttpRequest, type HttpResponse } from '../../ports/http';
import { chromiumFault } from './chromium-faults';
import { type JudgedSession, judgedSession } from './judged-session';

/**
 * HTTP over Chromium: the system's proxy and certificates. Not `net.fetch`, which cannot show a
 * redirect without following it. Chromium does not tell when a connection stands, so only the
 * total time-out is kept here. Usable once the app is ready.
 */
export function createElectronHttp(): Http {
  let lastPost: Promise<unknown> = Promise.resolve();
  return {
    request(request) {
      if (request.method !== 'POST') {
        return exchange(request, judgedSession('reads', request.trustedFingerprint));
      }
      // Chromium sends a request again by itself where a connection that it had kept breaks.
      // Nothing may be made twice, so each POST has the only connection, a new one.
      const turn = lastPost.then(async () => {
        const judged = judgedSession('posts', request.trustedFingerprint);
        await judged.session.closeAllConnections();
        return exchange(request, judged);
      });
      lastPost = turn.catch(() => undefined);
      return turn;
    },
  };
}

function exchange(request: HttpRequest, judged: JudgedSession): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = net.request({
      method: request.method,
      url: request.url,
      headers: { ...request.headers },
      session: judged.session,
      // Neither cookies nor passwords of the system's; a 401 stays an answer.
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    let settled = false;
    const settle = (conclude: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      conclude();
    };
    const fail = (error: unknown) => {
      settle(() => {
        const { hostname } = new URL(request.url);
        reject(judged.certificateFault(error, hostname) ?? chromiumFault(error));
        outgoing.abort();
      });
    };
    const timer = setTimeout(() => fail(new HttpError('timeout', true)), request.totalTimeoutMs);
    // Stays for errors that follow an abort.
    outgoing.on('error', fail);
    outgoing.on('redirect', (status, _method, _url, headers) => {
      settle(() => resolve({ status, headers: joined(headers), text: '' }));
    });
    outgoing.on('response', (response) => {
      readBody(response, request.bodyLimitBytes).then((text) => {
        const { statusCode: status, headers } = response;
        settle(() => resolve({ status, headers: joined(headers), text }));
      }, fail);
    });
    if (request.body === undefined) outgoing.end();
    else outgoing.end(request.body);
  });
}

function readBody(response: IncomingMessage, limitBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk) => {
      bytes += chunk.length;
      if (bytes > limitBytes) reject(new HttpError('too-large', true));
      else chunks.push(chunk);
    });
    response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    response.on('aborted', () => reject(new HttpError('reset', true)));
    response.on('error', (error: unknown) => reject(error));
  });
}

function joined(headers: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
