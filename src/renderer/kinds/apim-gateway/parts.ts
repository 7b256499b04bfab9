import type { ApimGatewayView } from '../../../shared/ipc/api';
import type { SourceParts } from '../source-parts';
import { ApimGatewayCard } from './card';

export const apimGatewayParts: SourceParts<ApimGatewayView> = {
  place: ({ gatewayId }) => gatewayId,
  deleteText: (texts) => texts.dialogs.deleteService.text,
  blockers: ({ credentialNames }) => credentialNames,
  Card: ApimGatewayCard,
};
