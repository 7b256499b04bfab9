import type { GrafanaConnectionView } from '../../../shared/ipc/api';
import type { SourceParts } from '../source-parts';
import { GrafanaConnectionCard } from './card';

export const grafanaConnectionParts: SourceParts<GrafanaConnectionView> = {
  place: ({ url }) => url,
  deleteText: (texts) => texts.dialogs.deleteService.connectionText,
  Card: GrafanaConnectionCard,
};
