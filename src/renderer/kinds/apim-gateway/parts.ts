import type { ApimGatewayView } from '../../../shared/ipc/api';
import type { SourceParts } from '../source-parts';
import { ApimGatewayCard } from './card';

export const apimGatewayParts: SourceParts<ApimGatewayView> = {
  place: ({ gatewayId }) => gatewayId,
  editRoute: ({ id }) => ({ page: 'edit-gateway', sourceId: id }),
  deleteText: (texts) => texts.dialogs.deleteService.text,
  blockers: ({ credentialNames }) => credentialNames,
  Card: ApimGatewayCard,
};
