import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A server on this computer that answers everything and counts who comes: what a page would reach
 * if it could reach anything.
 */
export class Outpost {
  /** TCP connections and UDP datagrams so far. */
  visits = 0;

  private constructor(
    private readonly server: Server,
    private readonly datagrams: ReturnType<typeof createSocket>,
  ) {
    server.on('connection', () => {
      this.visits += 1;
    });
    datagrams.on('message', () => {
      this.visits += 1;
    });
  }

  static async open(): Promise<Outpost> {
    const server = createServer((request, response) => {
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'content-type': request.url === '/download' ? 'application/zip' : 'text/html',
      });
      response.end('<h1>outside</h1>');
    });
    const datagrams = createSocket('udp4');
    const outpost = new Outpost(server, datagrams);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    datagrams.bind(outpost.port, '127.0.0.1');
    await once(datagrams, 'listening');
    return outpost;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** An address there; `scheme` is `http`, `ws`, … */
  address(path = '/', scheme = 'http'): string {
    return `${scheme}://127.0.0.1:${this.port}${path}`;
  }

  async close(): Promise<void> {
    this.datagrams.close();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
