import { z } from 'zod';

/** What runs, where it keeps what, and how the system writes dates. */
export interface SystemInfo {
  readonly versions: {
    readonly app: string;
    readonly electron: string;
    readonly chromium: string;
    readonly node: string;
    /** Name and version, e.g. `Debian GNU/Linux 13 (x64)`. */
    readonly system: string;
  };
  readonly folders: Readonly<Record<FolderName, string>>;
  readonly platform: 'linux' | 'macos' | 'windows';
}

/** How the place of the secrets stands; `unknown`: it did not say in time. */
export interface KeychainCheck {
  readonly status: 'ready' | 'locked' | 'absent' | 'unknown';
}

export const FOLDERS = ['data', 'logs'] as const;
/** `data`: settings and the list of credentials. */
export type FolderName = (typeof FOLDERS)[number];

export interface DiagnosisSaved {
  /** Absent where the user chose no place. */
  readonly path?: string;
}

/** An error of the window: its class and the program's positions, never its message. */
export interface WindowFault {
  readonly error: string;
  /** `file.js:line:column`. */
  readonly frames: readonly string[];
}

const code = z.string().max(200);

/** What these requests take. */
export const systemSchemas = {
  getSystemInfo: z.tuple([]),
  checkKeychain: z.tuple([]),
  openFolder: z.tuple([z.enum(FOLDERS)]),
  getDiagnosis: z.tuple([z.boolean()]),
  saveDiagnosis: z.tuple([]),
  reportFault: z.tuple([z.strictObject({ error: code, frames: z.array(code).max(50) })]),
  restartWindow: z.tuple([]),
};
