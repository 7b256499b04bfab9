import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LOGIN_PAGE, page, type Reply } from './replies';

/**
 * What goes wrong with an answer. `carriedOut` says whether the server did what it was asked
 * before that.
 */
export type Fault = { readonly carriedOut?: boolean } & (
  | { readonly kind: 'stall' }
  /** Head and half of the body, then nothing more. */
  | { readonly kind: 'stall-half-way' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'reset-half-way' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
    }
  /** A sign-in page with status 200, as a proxy in the way answers. */
  | { readonly kind: 'html' }
  | { readonly kind: 'redirect'; readonly status?: number; readonly location: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'two-megabytes' }
  | { readonly kind: 'cut-json' }
  /** JSON, but of another shape. */
  | { readonly kind: 'other-json'; readonly body: unknown }
  /** The first object of the answer lacks this field. */
  | { readonly kind: 'without-field'; readonly field: string }
  | { readonly kind: 'not-http' }
);

/** The answer that the fault makes of the right one, or undefined where it breaks the connection. */
export function spoiled(fault: Fault, right: Reply): Reply | undefined {
  const headers = { 'content-type': 'application/json' };
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        headers: { ...headers, ...fault.headers },
        body: fault.body ?? { message: 'fault' },
      };
    case 'html':
      return page(200, LOGIN_PAGE);
    case 'redirect':
      return page(fault.status ?? 302, '<a href="/login">Found</a>.', { location: fault.location });
    case 'empty':
      return { status: right.status, headers, body: '' };
    case 'two-megabytes':
      return {
        status: right.status,
        headers,
        body: JSON.stringify({ padding: 'x'.repeat(2_000_000) }),
      };
    case 'cut-json':
      return { status: right.status, headers, body: JSON.stringify(right.body).slice(0, -2) };
    case 'other-json':
      return { status: right.status, headers, body: JSON.stringify(fault.body) };
    case 'without-field':
      return {
        status: right.status,
        headers,
        body: JSON.stringify(without(right.body, fault.field)),
      };
    default:
      return undefined;
  }
}

/** Breaks the connection as the fault says. */
export function breakOff(
  fault: Fault,
  right: Reply,
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
  const { response } = exchange;
  const socket: Socket = exchange.request.socket;
  if (fault.kind === 'reset') {
    socket.resetAndDestroy();
    return;
  }
  if (fault.kind === 'not-http') {
    socket.end('SSH-2.0-OpenSSH_9.2\r\n');
    return;
  }
  if (fault.kind !== 'stall-half-way' && fault.kind !== 'reset-half-way') return;
  const text = JSON.stringify(right.body);
  response.writeHead(right.status, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
  });
  response.write(text.slice(0, Math.max(1, Math.floor(text.length / 2))), () => {
    if (fault.kind === 'reset-half-way') setTimeout(() => socket.resetAndDestroy(), 30);
  });
}

function without(body: unknown, field: string): unknown {
  if (Array.isArray(body)) return body.map((each) => without(each, field));
  if (typeof body !== 'object' || body === null) return body;
  const rest: Record<string, unknown> = { ...body };
  if (field in rest) {
    delete rest[field];
    return rest;
  }
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, without(value, field)]),
  );
}
