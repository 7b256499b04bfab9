import type { WindowFault } from '../../shared/ipc/api';

const MOST_FRAMES = 8;

/** The class of an error and the program's positions; its message may hold what somebody typed. */
export function faultOf(error: unknown): WindowFault {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const stack = error.stack ?? '';
  // A message of several lines can look like a frame.
  const end = Math.max(0, stack.indexOf(error.message)) + error.message.length;
  const frames = Array.from(
    stack.slice(end).matchAll(/^ +at .*?([^\\/(): ]+:\d+:\d+)\)?$/gm),
    ([, place = '']) => place.slice(0, 200),
  );
  return { error: error.name.slice(0, 200), frames: frames.slice(0, MOST_FRAMES) };
}
