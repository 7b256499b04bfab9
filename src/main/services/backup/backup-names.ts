/** What the names of backups end with. */
export const BACKUP_EXTENSION = 'tokentray';

const NAME = /^tokentray-([0-9a-f]{6})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.tokentray$/;

/** The name of a backup: whose it is, and when it was made (ISO UTC). */
export function backupName(tag: string, madeAt: string): string {
  return `tokentray-${tag}-${madeAt.replaceAll(':', '-')}.${BACKUP_EXTENSION}`;
}

/** What a name says; `undefined` where it is no backup's. */
export function readBackupName(
  name: string,
): { readonly tag: string; readonly madeAt: string } | undefined {
  const [, tag, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (tag === undefined) return undefined;
  const madeAt = `${day}T${hour}:${minute}:${second}`;
  return Number.isNaN(Date.parse(madeAt)) ? undefined : { tag, madeAt };
}
