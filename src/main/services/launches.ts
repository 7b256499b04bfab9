import { type LaunchRequest, readLaunch } from '../../shared/domain/launch-request';
import type { Log } from '../ports/log';
import type { Shell } from '../ports/shell';

/**
 * Starts of the app and links from outside. The first start and what comes before the window can be
 * shown wait for {@link begin}.
 */
export class Launches {
  private readonly waiting: LaunchRequest[] = [];
  private follow = (request: LaunchRequest): void => {
    this.waiting.push(request);
  };

  /** A later start, by what stood behind the program's name, or a link that was opened. */
  readonly take = (args: readonly string[]): void => {
    this.follow(readLaunch(args));
  };

  /**
   * Follows what came so far and whatever comes from now on. The first start, `args`, shows the
   * window only where a link asks for it or where it is `showsItself`. A start that asks for the
   * quick copy box gets that instead.
   */
  begin(desk: {
    readonly shell: Pick<Shell, 'openWindow'>;
    readonly quickCopy: { open(): void };
    readonly log: Log;
    readonly args: readonly string[];
    readonly showsItself: boolean;
  }): void {
    this.follow = (request) => {
      noteIgnored(desk.log, request);
      if (request.quickCopy === true) desk.quickCopy.open();
      else if (!request.hidden) desk.shell.openWindow(request.target);
    };
    const first = readLaunch(desk.args);
    const asks = first.target !== undefined || first.quickCopy === true;
    if (!asks && (first.hidden || !desk.showsItself)) {
      noteIgnored(desk.log, first);
    } else {
      this.follow(first);
    }
    for (const request of this.waiting.splice(0)) this.follow(request);
  }
}

function noteIgnored(log: Log, { ignored }: LaunchRequest): void {
  if (ignored > 0) log.record('arguments-ignored', { count: ignored });
}
