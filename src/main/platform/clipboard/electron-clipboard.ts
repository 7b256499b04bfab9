import electron, { clipboard } from 'electron';
import type { Clipboard, ClipboardPlace } from '../../ports/clipboard';

/** Electron's name for a clipboard format outside the web's list. */
const own = (format: string) => `electron application/osclipboard;format="${format}"`;

const DWORD_ZERO = new Uint8Array(4);

/** What asks clipboard histories of each system to leave an entry alone. */
const MARKERS: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]>>
> = {
  win32: [
    ['ExcludeClipboardContentFromMonitorProcessing', '1'],
    ['CanIncludeInClipboardHistory', DWORD_ZERO],
    ['CanUploadToCloudClipboard', DWORD_ZERO],
  ],
  darwin: [['org.nspasteboard.ConcealedType', '']],
  linux: [['x-kde-passwordManagerHint', 'secret']],
};

interface TextPlace {
  readText(): string | Promise<string>;
  clear(): void;
}

/** The methods of Electron up to 43, which name the place in an argument. */
interface FormerClipboard {
  readText(type: ClipboardPlace): string;
  clear(type: ClipboardPlace): void;
}

/** From Electron 44 on the selection is a clipboard of its own, on Linux only. */
function at(place: ClipboardPlace): TextPlace {
  if (place === 'clipboard') return clipboard;
  const selection: TextPlace | undefined = Reflect.get(clipboard, 'selection');
  if (selection !== undefined) return selection;
  const former = clipboard as unknown as FormerClipboard;
  return { readText: () => former.readText(place), clear: () => former.clear(place) };
}

/**
 * The system's clipboard. Up to Electron 43 each write replaces the former, so a marker cannot stand
 * beside the text and is left out; from 44 on both go in one write.
 */
export function createElectronClipboard(): Clipboard {
  return {
    places: process.platform === 'linux' ? ['clipboard', 'selection'] : ['clipboard'],
    async writeSecret(text) {
      if (await writeMarked(text)) return;
      await clipboard.writeText(text);
    },
    async readText(place) {
      return at(place).readText();
    },
    async clear(place) {
      at(place).clear();
    },
  };
}

/** True once the text with its markers is on the clipboard. */
async function writeMarked(text: string): Promise<boolean> {
  // Not a named import: the name is missing before Electron 44, and such an import would not load.
  const { ClipboardItem } = electron as Partial<typeof electron>;
  const markers = MARKERS[process.platform];
  if (ClipboardItem === undefined || markers === undefined) return false;
  try {
    const blobs = markers.map(([format, value]) => [own(format), new Blob([value])] as const);
    const item = new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(blobs) });
    await clipboard.write([item]);
    // A system that refuses the marker must not cost the text.
    return (await clipboard.readText()) === text;
  } catch {
    return false;
  }
}
