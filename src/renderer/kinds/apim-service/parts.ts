import type { ApimServiceView } from '../../../shared/ipc/api';
import type { SourceParts } from '../source-parts';
import { ApimServiceCard } from './card';

export const apimServiceParts: SourceParts<ApimServiceView> = {
  place: ({ host }) => host,
  editRoute: ({ id }) => ({ page: 'edit-service', sourceId: id }),
  deleteText: (texts) => texts.dialogs.deleteService.text,
  blockers: ({ credentialNames }) => credentialNames,
  Card: ApimServiceCard,
};
