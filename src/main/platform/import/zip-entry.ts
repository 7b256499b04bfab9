import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import type { ArchiveFault } from '../../texts/en/files';

/** An export has a file for each attachment; far more is no export. */
const MOST_ENTRIES = 100_000;

/**
 * The content of one entry by its exact name; the others are not unpacked, and nothing is written
 * anywhere. Refused where the archive is broken, names paths outside of itself, or holds more than
 * it says or than `most` bytes there.
 */
export async function unpackEntry(
  archive: Uint8Array,
  name: string,
  most: number,
): Promise<Result<Uint8Array>> {
  try {
    const file = await opened(archive);
    try {
      if (file.entryCount > MOST_ENTRIES) return odd('many');
      const entry = await found(file, name);
      if (entry === undefined) return missing(name);
      if ((entry.generalPurposeBitFlag & 1) !== 0) return odd('encrypted');
      if (entry.uncompressedSize > most) return tooLarge(name, most);
      return await content(file, entry, most);
    } finally {
      file.close();
    }
  } catch (error) {
    return odd(error instanceof Error ? faultOf(error) : 'unreadable');
  }
}

function opened(archive: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, file) =>
      error === null && file !== undefined ? resolve(file) : reject(error),
    );
  });
}

/** Goes through all names, so that a bad one is found even behind a good one. */
function found(file: ZipFile, name: string): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    let wanted: Entry | undefined;
    file.on('entry', (entry: Entry) => {
      if (entry.fileName === name) wanted ??= entry;
      file.readEntry();
    });
    file.on('end', () => resolve(wanted));
    file.on('error', reject);
    file.readEntry();
  });
}

function content(file: ZipFile, entry: Entry, most: number): Promise<Result<Uint8Array>> {
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= most) parts.push(part);
        else {
          stream.destroy();
          resolve(tooLarge(entry.fileName, most));
        }
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(ok(Buffer.concat(parts))));
    });
  });
}

function faultOf({ message }: Error): ArchiveFault {
  if (/invalid relative path|absolute path|invalid characters/.test(message)) {
    return 'outside';
  }
  return /too (?:many|few) bytes/.test(message) ? 'size' : 'damaged';
}

function tooLarge(name: string, most: number): Result<never> {
  const megabytes = Math.floor(most / 1_048_576);
  return refuse('import-bomb', appTexts().importFiles.entryTooLarge(name, megabytes));
}

function missing(name: string): Result<never> {
  return refuse('import-no-1pux', appTexts().importFiles.noEntry(name));
}

function odd(fault: ArchiveFault): Result<never> {
  return refuse('import-archive', appTexts().importFiles.archive(fault));
}
