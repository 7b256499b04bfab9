import type { Http } from '../../ports/http';

/** An {@link Http} that is loaded with the first request: most starts of the app make none. */
export function lazyHttp(load: () => Promise<Http>): Http {
  let loading: Promise<Http> | undefined;
  return {
    async request(request) {
      loading ??= load();
      const http = await loading;
      return http.request(request);
    },
  };
}
