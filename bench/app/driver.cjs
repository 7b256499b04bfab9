// Loaded into the main process of both apps by NODE_OPTIONS, so that windows are watched and closed
// and timers counted in the same way, without a debugger. Answers one JSON line for each it is sent.
const { createServer } = require('node:net');

/** @type {{ delayMs: number, caller: string, times: number }[]} */
const timers = [];

if (process.type === 'browser' && process.env.BENCH_SOCKET !== undefined) {
  countTimers('setTimeout');
  countTimers('setInterval');
  serve(process.env.BENCH_SOCKET);
}

/** @param {'setTimeout' | 'setInterval'} name */
function countTimers(name) {
  const original = globalThis[name];
  const counted = (callback, delayMs, ...values) => {
    const stack = new Error().stack ?? '';
    const caller = stack.split('\n').slice(2, 4).map(placeOf).join(' < ');
    const record = timers.find((each) => each.caller === caller && each.delayMs === delayMs);
    const kept = record ?? { delayMs, caller, times: 0 };
    if (record === undefined) timers.push(kept);
    return original(
      (...given) => {
        kept.times += 1;
        return callback(...given);
      },
      delayMs,
      ...values,
    );
  };
  globalThis[name] = Object.assign(counted, original);
}

/** Function, file's name and line of a line of a stack, without the folders. @param {string} line */
function placeOf(line) {
  return line
    .trim()
    .replace(/^at /, '')
    .replace(/\(?(?:file:\/\/)?[^\s(]*[\\/]/, '(');
}

/** @param {string} path */
function serve(path) {
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', async (chunk) => {
      text += chunk.toString('utf8');
      const end = text.indexOf('\n');
      if (end < 0) return;
      const { ask, selector } = JSON.parse(text.slice(0, end));
      text = text.slice(end + 1);
      const answer = await Promise.resolve()
        .then(() => answers[ask](selector))
        .catch((error) => ({
          error: String(error),
        }));
      socket.write(`${JSON.stringify({ answer })}\n`);
    });
    socket.on('error', () => undefined);
  });
  server.listen(path);
  server.unref();
}

const DRAWN = (selector) => `new Promise((resolve) => {
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)});
    if (found === null) return;
    appearing.disconnect();
    // Its first answer comes after the frame that is the first to show it, whenever it was written.
    const drawing = new IntersectionObserver(() => {
      drawing.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    drawing.observe(found);
  };
  const appearing = new MutationObserver(look);
  appearing.observe(document, { subtree: true, childList: true, attributes: true });
  look();
})`;

/** @type {Promise<number> | undefined} */
let drawn;

const answers = {
  /** Watches the next window that is made. */
  watch(selector) {
    const { app } = require('electron');
    drawn = new Promise((resolve, reject) => {
      app.once('browser-window-created', (_event, window) => {
        // By the frame: that of the contents waits until all of a page has loaded, frames later.
        const { webContents } = window;
        webContents.once('did-navigate', () => {
          webContents.mainFrame.executeJavaScript(DRAWN(selector)).then(resolve, reject);
        });
      });
    });
    drawn.catch(() => undefined);
  },
  /** When it has drawn that, in milliseconds since 1970. */
  drawn: () => drawn,
  /** Closes every window as its user does; answers when they are gone. */
  async close() {
    const { BrowserWindow } = require('electron');
    const open = BrowserWindow.getAllWindows();
    await Promise.all(
      open.map((window) => {
        const closed = new Promise((resolve) => window.once('closed', resolve));
        window.close();
        return closed;
      }),
    );
    return open.length;
  },
  forgetTimers: () => {
    for (const timer of timers) timer.times = 0;
  },
  timers: () => timers.filter(({ times }) => times > 0),
};
