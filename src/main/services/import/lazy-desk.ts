import type { ImportDesk, ImportDeskParts } from './import-desk';

/** The desk, loaded when the first file is to be imported. */
export function lazyImportDesk(parts: () => Promise<ImportDeskParts>) {
  let loading: Promise<ImportDesk> | undefined;
  let desk: ImportDesk | undefined;
  const load = async () => {
    const [{ ImportDesk: Desk }, known] = await Promise.all([import('./import-desk'), parts()]);
    desk = new Desk(known);
    return desk;
  };
  return {
    get(): Promise<ImportDesk> {
      loading ??= load();
      return loading;
    },
    /** Drops what was read; nothing where nothing was. */
    forget(): void {
      desk?.forget();
    },
  };
}
