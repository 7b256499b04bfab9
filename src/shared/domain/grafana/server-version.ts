/** Major and minor decide what a server can do. */
export interface ServerVersion {
  readonly major: number;
  readonly minor: number;
}

/** Reads `9.5.2`, `v10.4.1`, `11.2.0+security-01` and the like; undefined for anything else. */
export function parseServerVersion(text: string): ServerVersion | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})(?:[.+-].*)?$/s.exec(text.trim()) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return { major: Number(major), minor: Number(minor) };
}

/** Whether it is that version or a later one. */
export function versionAtLeast(version: ServerVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
