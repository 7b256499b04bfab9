import type { Features } from './flavours';

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, unless it is a text. */
  readonly body: unknown;
}

export function json(status: number, body: unknown): Reply {
  return { status, body };
}

/** An error; newer servers name it by `messageId` as well. */
export function failure(
  features: Features,
  status: number,
  message: string,
  messageId?: string,
): Reply {
  return json(
    status,
    features.messageIds && messageId !== undefined
      ? { message, messageId, statusCode: status, traceID: '' }
      : { message },
  );
}

/** A body that lacks fields or has wrong ones, as the web framework of that version answers. */
export function bindingFailure(
  features: Features,
  fault: { readonly field: string; readonly missing: boolean },
): Reply {
  if (features.bindingErrors === 'object') {
    return fault.missing || fault.field !== 'Role'
      ? json(400, { message: 'bad request data' })
      : json(400, { message: 'Invalid role specified' });
  }
  return fault.missing
    ? json(422, [
        { fieldNames: [fault.field], classification: 'RequiredError', message: 'Required' },
      ])
    : json(400, [
        {
          fieldNames: [],
          classification: 'DeserializationError',
          message: `JSON value is not a valid ${fault.field.toLowerCase()}`,
        },
      ]);
}

export const LOGIN_PAGE =
  '<!DOCTYPE html><html lang="en"><head><title>Grafana</title></head><body><form action="/login">' +
  '<input name="user"><input name="password" type="password"></form></body></html>';

export function page(status: number, html: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
    body: html,
  };
}
