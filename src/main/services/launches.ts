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
   * window only where a link asks for it or where it is `showsItself`.
   */
  begin(desk: {
    readonly shell: Pick<Shell, 'openWindow'>;
    readonly log: Log;
    readonly args: readonly string[];
    readonly showsItself: boolean;
  }): void {
    this.follow = (request) => {
      noteIgnored(desk.log, request);
      if (!request.hidden) desk.shell.openWindow(request.target);
    };
    const first = readLaunch(desk.args);
    if (first.target === undefined && (first.hidden || !desk.showsItself)) {
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
