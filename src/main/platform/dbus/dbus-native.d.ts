import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

/** The part of the library that is used here; its own types leave it out. */
declare module '@homebridge/dbus-native' {
  export interface WireMessage {
    serial?: number;
    type?: number;
    flags?: number;
    sender?: string;
    destination?: string;
    path?: string;
    interface?: string;
    member?: string;
    signature?: string;
    body?: unknown[];
  }

  export interface WireError {
    readonly name?: string;
    readonly message?: string;
  }

  export interface ReplyContext {
    readonly message: WireMessage;
  }

  export interface WireBus {
    readonly connection: EventEmitter;
    readonly cookies: Record<number, unknown>;
    invoke(
      message: WireMessage,
      callback: (this: ReplyContext, error: WireError | null, ...body: unknown[]) => void,
    ): void;
  }

  export function createClient(options: {
    readonly stream: Socket;
    readonly authMethods: readonly string[];
  }): WireBus;
}
