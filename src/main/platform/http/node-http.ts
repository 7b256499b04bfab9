import { type IncomingMessage, request as sendRequest } from 'node:http';
import type { Socket } from 'node:net';
import { type Http, HttpError, type HttpRequest, type HttpResponse } from '../../ports/http';
import { openConnection } from './node-connection';
import { nodeFault } from './node-faults';

/**
 * HTTP for plain Node, as the command line runs. Node's `fetch` can neither trust one certificate
 * by its fingerprint nor tell a connection that does not come from an answer that does not come,
 * so the connection is made here, one for each request.
 */
export function createNodeHttp(): Http {
  return { request: exchange };
}

async function exchange(request: HttpRequest): Promise<HttpResponse> {
  const total = new AbortController();
  const connecting = new AbortController();
  const totalTimer = setTimeout(() => total.abort(), request.totalTimeoutMs);
  const connectTimer = setTimeout(() => connecting.abort(), request.connectTimeoutMs);
  try {
    const either = AbortSignal.any([total.signal, connecting.signal]);
    const socket = await openConnection(request, either);
    clearTimeout(connectTimer);
    return await converse(request, socket, total.signal);
  } finally {
    clearTimeout(connectTimer);
    clearTimeout(totalTimer);
  }
}

function converse(request: HttpRequest, socket: Socket, abort: AbortSignal): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const url = new URL(request.url);
    const outgoing = sendRequest({
      createConnection: () => socket,
      method: request.method,
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        'accept-encoding': 'identity',
        ...request.headers,
        ...(request.body === undefined
          ? {}
          : { 'content-length': String(Buffer.byteLength(request.body)) }),
        connection: 'close',
      },
    });
    const onAbort = () => outgoing.destroy(new HttpError('timeout', true));
    abort.addEventListener('abort', onAbort, { once: true });
    const fail = (error: unknown) => {
      abort.removeEventListener('abort', onAbort);
      outgoing.on('error', () => undefined);
      outgoing.destroy();
      reject(nodeFault(error, true));
    };
    outgoing.once('error', fail);
    outgoing.once('response', (response) => {
      readBody(response, request.bodyLimitBytes).then((text) => {
        abort.removeEventListener('abort', onAbort);
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response), text });
      }, fail);
    });
    outgoing.end(request.body);
    if (abort.aborted) onAbort();
  });
}

function readBody(response: IncomingMessage, limitBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limitBytes) {
        response.destroy();
        reject(new HttpError('too-large', true));
        return;
      }
      chunks.push(chunk);
    });
    response.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    response.once('error', reject);
    response.once('close', () => reject(new HttpError('reset', true)));
  });
}

function headersOf(response: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
