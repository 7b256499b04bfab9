import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createGzip } from 'node:zlib';

/** How it answers, whatever it is asked. */
export const HOSTILITIES = ['1 GB', '1 GB packed', 'endless head', 'slow', 'never', 'cut'] as const;
export type Hostility = (typeof HOSTILITIES)[number];

const GIGABYTE = 1024 ** 3;
const CHUNK = Buffer.alloc(1024 * 1024, 0x20);
const JSON_HEAD = { 'content-type': 'application/json' };

/** A server that does its worst to a client: the path's first part says how. */
export class HostileServer {
  /** Bytes handed to the system for each way of answering. */
  readonly sent = new Map<Hostility, number>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const index = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1]);
      const how = HOSTILITIES[index];
      response.on('error', () => undefined);
      if (how === undefined) response.writeHead(404).end();
      else this.answer(how, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<HostileServer> {
    const hostile = new HostileServer();
    await new Promise<void>((resolve) => hostile.server.listen(0, '127.0.0.1', resolve));
    return hostile;
  }

  address(how: Hostility): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${HOSTILITIES.indexOf(how)}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(how: Hostility, response: ServerResponse): Promise<void> {
    switch (how) {
      case '1 GB':
        response.writeHead(200, { ...JSON_HEAD, 'content-length': String(GIGABYTE) });
        return this.pour(how, response, response);
      case '1 GB packed': {
        response.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' });
        const packed = createGzip({ level: constants.Z_BEST_SPEED });
        packed.pipe(response);
        response.on('close', () => packed.destroy());
        return this.pour(how, packed, response);
      }
      case 'endless head':
        response.socket?.write('HTTP/1.1 200 OK\r\n');
        while (response.socket?.destroyed === false) {
          response.socket.write(`x-padding: ${'x'.repeat(4_000)}\r\n`);
          await pause(5);
        }
        return;
      case 'slow':
        response.writeHead(200, JSON_HEAD);
        while (!response.destroyed) {
          response.write(' ');
          await pause(200);
        }
        return;
      case 'never':
        return;
      case 'cut':
        response.writeHead(200, { ...JSON_HEAD, 'content-length': '1000' });
        response.write('{"id":1,', () => response.socket?.resetAndDestroy());
    }
  }

  private async pour(
    how: Hostility,
    into: NodeJS.WritableStream,
    response: ServerResponse,
  ): Promise<void> {
    const closed = new Promise((resolve) => response.once('close', resolve));
    for (let left = GIGABYTE; left > 0 && !response.destroyed; left -= CHUNK.length) {
      this.sent.set(how, (this.sent.get(how) ?? 0) + CHUNK.length);
      if (!into.write(CHUNK)) {
        await Promise.race([new Promise((resolve) => into.once('drain', resolve)), closed]);
      }
    }
    into.end();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
