import { later } from '../later';

const read = () => import('./waiting');

/** Until the first snapshot is read, where that takes long. */
export const Loading = later(async () => (await read()).Loading);
/** Where the app refused to give its first snapshot. */
export const LoadFailed = later(async () => (await read()).LoadFailed);
