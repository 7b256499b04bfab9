import type { GrafanaConnectionView } from '../../../shared/ipc/api';
import type { SourceParts } from '../source-parts';
import { GrafanaConnectionCard } from './card';

export const grafanaConnectionParts: SourceParts<GrafanaConnectionView> = {
  place: ({ url }) => url,
  editRoute: ({ id }) => ({ page: 'edit-connection', sourceId: id }),
  deleteText: (texts) => texts.dialogs.deleteService.connectionText,
  // What signs in, and what is only watched, goes with the connection.
  blockers: ({ id }, credentials) =>
    credentials
      .filter(
        (each) =>
          each.sourceId === id && each.heldHere && !(each.kind === 'grafana-key' && each.signsIn),
      )
      .map((each) => each.name),
  Card: GrafanaConnectionCard,
};
