import type { DesktopSession } from '../support/desktop-session';
import { run } from '../support/run';
import { eventually } from '../support/wait';

/** Answers the system's own dialog by its keyboard: the path is typed as a person types it. */
export async function chooseInDialog(
  desktop: DesktopSession,
  title: string,
  path: string,
): Promise<void> {
  const xdotool = (...args: string[]) =>
    run('xdotool', args, { env: desktop.env, timeoutMs: 10_000 });
  const find = async () => {
    const { code, stdout } = await xdotool('search', '--onlyvisible', '--name', `^${title}$`);
    return code === 0 ? stdout.trim().split('\n').at(-1) : undefined;
  };
  const dialog = await eventually(find, { what: `the dialog “${title}”`, timeoutMs: 15_000 });
  const isGone = () =>
    eventually(async () => ((await find()) === undefined ? true : undefined), {
      what: `the dialog “${title}” to close`,
      timeoutMs: 3_000,
    });
  for (let attempt = 1; ; attempt += 1) {
    await xdotool('windowfocus', dialog);
    // The stroke opens the field for a path; what stands in it is replaced.
    await xdotool('key', 'ctrl+l');
    await xdotool('key', 'ctrl+a');
    await xdotool('type', '--delay', '2', path);
    await xdotool('key', 'Return');
    const gone = await isGone().catch(() => false);
    if (gone) return;
    if (attempt === 4) throw new Error(`The dialog “${title}” does not close.`);
  }
}
