/**
 * Switches of Chromium that a user may need to see the window at all. Others could open a debugger,
 * pass requests through a stranger's proxy or accept any certificate.
 */
const KEPT: ReadonlySet<string> = new Set([
  'hidden',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-compositing',
  'disable-gpu-sandbox',
  'disable-software-rasterizer',
  'enable-features',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'gtk-version',
  'in-process-gpu',
  'lang',
  // Taken back it would do nothing: the sandbox is set up before any of the app's code runs.
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'use-angle',
  'use-gl',
  'wayland-text-input-version',
]);

/** `--name`, `-name` or, on Windows, `/name`, with or without a value. */
const SWITCH = { posix: /^--?([^=]+)/, windows: /^(?:--?|\/)([^=]+)/ };

/**
 * The names of the switches in a command line that the app takes back, as Chromium reads them: up
 * to a bare `--`.
 */
export function switchesToDrop(args: readonly string[], platform: NodeJS.Platform): string[] {
  const end = args.indexOf('--');
  const form = platform === 'win32' ? SWITCH.windows : SWITCH.posix;
  const names = new Set<string>();
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const name = form.exec(arg)?.[1];
    if (name !== undefined) names.add(platform === 'win32' ? name.toLowerCase() : name);
  }
  return [...names].filter((name) => !KEPT.has(name));
}
