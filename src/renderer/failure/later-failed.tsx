import { later } from '../later';

const read = () => import('./failed');

/** In place of a page that could not be drawn; the rest of the window goes on. */
export const PageFailed = later(async () => (await read()).PageFailed);
/** In place of the whole window. */
export const WindowFailed = later(async () => (await read()).WindowFailed);
