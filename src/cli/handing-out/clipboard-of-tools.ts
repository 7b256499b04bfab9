import { createClipboardTraceFile } from '../../main/platform/clipboard/clipboard-trace-file';
import { createSystemClock } from '../../main/platform/system-clock';
import type { Clipboard } from '../../main/ports/clipboard';
import { ClipboardTraces } from '../../main/services/clipboard-traces';
import { TimedClipboard } from '../../main/services/timed-clipboard';

/** The app's own rules over that clipboard: a digest is noted, and nobody else's text is cleared. */
export function timedClipboard(directory: string, clipboard: Clipboard): TimedClipboard {
  const traces = new ClipboardTraces(createClipboardTraceFile({ directory }), {
    recordError: () => undefined,
  });
  return new TimedClipboard(clipboard, createSystemClock(), traces);
}
