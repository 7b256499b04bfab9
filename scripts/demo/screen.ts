import { join } from 'node:path';
import { run } from '../../test/support/run';

/** A part of the screen, in pixels from its upper left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SCREEN: Area = { x: 0, y: 0, width: 1280, height: 900 };

/** The screen of a session: its mouse, keys, windows, and pictures of it. */
export class Screen {
  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly folder: string,
  ) {}

  /** Writes a picture of the screen, or of a part of it, into the folder. */
  async capture(name: string, area: Area = SCREEN): Promise<void> {
    const { x, y, width, height } = inside(area);
    await this.run('import', [
      '-window',
      'root',
      '-crop',
      `${width}x${height}+${x}+${y}`,
      '+repage',
      '-strip',
      join(this.folder, `${name}.png`),
    ]);
  }

  async click(x: number, y: number, button: 'left' | 'right'): Promise<void> {
    await this.moveMouse(x, y);
    await this.run('xdotool', ['click', button === 'left' ? '1' : '3']);
  }

  async moveMouse(x: number, y: number): Promise<void> {
    await this.run('xdotool', ['mousemove', String(x), String(y)]);
  }

  /** Presses keys one after another, by their X names. */
  async press(...keys: string[]): Promise<void> {
    if (keys.length > 0) await this.run('xdotool', ['key', '--delay', '60', ...keys]);
  }

  /** The areas of a program's visible windows, by its window class. */
  async windowsOf(windowClass: string): Promise<Area[]> {
    const found = await run('xdotool', ['search', '--onlyvisible', '--class', windowClass], {
      env: this.env,
    });
    const areas: Area[] = [];
    for (const id of found.stdout.split('\n').filter(Boolean)) {
      const area = await this.areaOf(id);
      if (area !== undefined) areas.push(area);
    }
    return areas;
  }

  private async areaOf(windowId: string): Promise<Area | undefined> {
    const { code, stdout } = await run('xdotool', ['getwindowgeometry', '--shell', windowId], {
      env: this.env,
    });
    // A menu may have closed since it was found.
    if (code !== 0) return undefined;
    const value = (name: string): number =>
      Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(stdout)?.[1]);
    return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
  }

  private async run(command: string, args: readonly string[]): Promise<void> {
    const { code, stderr } = await run(command, args, { env: this.env });
    if (code !== 0) throw new Error(`${command} failed: ${stderr.trim()}`);
  }
}

/** The smallest area that holds all of them, with a margin around. */
export function around(areas: readonly Area[], margin: number): Area {
  const left = Math.min(...areas.map(({ x }) => x)) - margin;
  const top = Math.min(...areas.map(({ y }) => y)) - margin;
  const right = Math.max(...areas.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...areas.map(({ y, height }) => y + height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function inside({ x, y, width, height }: Area): Area {
  const left = Math.max(x, SCREEN.x);
  const top = Math.max(y, SCREEN.y);
  return {
    x: left,
    y: top,
    width: Math.min(x + width, SCREEN.width) - left,
    height: Math.min(y + height, SCREEN.height) - top,
  };
}
