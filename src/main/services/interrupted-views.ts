import type { Metadata } from '../../shared/domain/model';
import type { InterruptedCreation } from '../../shared/ipc/api';
import { sourceById } from './lookup';

/** What interrupted creations left on servers, or may have left, as the window shows it. */
export function interruptedViews(document: Metadata): InterruptedCreation[] {
  return document.creations.map(({ id, connectionId, credentialId, name, startedAt, found }) => ({
    id,
    connectionId,
    connectionName: sourceById(document, connectionId)?.name ?? '',
    name,
    startedAt,
    found: found !== undefined,
    ...(credentialId === undefined ? {} : { credentialId }),
  }));
}
