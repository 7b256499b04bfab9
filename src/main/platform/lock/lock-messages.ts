import type { Socket } from 'node:net';

/** A passphrase of the longest kind in JSON, each character as six. */
const LONGEST_BYTES = 8 * 1024;

/**
 * The one line that the other side sends, as the JSON value in it; rejects where none comes in
 * time, and where it is longer than any honest one.
 */
export function readMessage(socket: Socket, withinMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => end(new Error('No answer in time.')), withinMs);
    const end = (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    socket.setEncoding('utf8');
    socket.on('error', end);
    socket.on('close', () => end(new Error('Closed without an answer.')));
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > LONGEST_BYTES) return end(new Error('Too long.'));
      const line = text.indexOf('\n');
      if (line < 0) return;
      clearTimeout(timer);
      try {
        resolve(JSON.parse(text.slice(0, line)));
      } catch {
        end(new Error('Not JSON.'));
      }
    });
  });
}

export function message(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
