import type { Handlers } from '../../shared/ipc/contract';
import type { MetadataStore } from '../ports/metadata-store';
import type { ApimGateways } from '../services/apim-gateways';
import type { CredentialTests } from '../services/credential-tests';
import type { Credentials } from '../services/credentials';
import type { GatewayTokens } from '../services/gateway-tokens';
import type { Grafana } from '../services/grafana/grafana';
import type { History } from '../services/history';
import type { KeySwitch } from '../services/key-switch';
import { leakAdvice } from '../services/leak-advice';
import type { EnteredCredentials } from '../services/paste/entered-credentials';
import type { PasteDesk } from '../services/paste/paste-desk';
import type { Reconciliation } from '../services/reconciliation';
import type { Renewals } from '../services/renewal/renewals';
import type { Usages } from '../services/usages';

export interface LifecycleParts {
  readonly gateways: ApimGateways;
  readonly gatewayTokens: GatewayTokens;
  readonly keySwitch: KeySwitch;
  readonly pasteDesk: PasteDesk;
  readonly reconciliation: Reconciliation;
  readonly entered: EnteredCredentials;
  readonly renewals: Renewals;
  readonly grafana: Grafana;
  readonly credentialTests: CredentialTests;
  readonly usages: Usages;
  readonly credentials: Credentials;
  readonly history: History;
  readonly metadata: MetadataStore;
}

type Names =
  | 'addApimGateway'
  | 'editApimGateway'
  | 'createGatewayToken'
  | 'resignGatewayToken'
  | 'switchKey'
  | 'rollKey'
  | 'readUnknownSecret'
  | 'deleteUnknownSecret'
  | 'leaveUnknownSecrets'
  | 'readPasted'
  | 'addEntered'
  | 'replaceSecret'
  | 'renewCredential'
  | 'undoRenewal'
  | 'settleFormer'
  | 'clearInterrupted'
  | 'testCredential'
  | 'getLeakAdvice'
  | 'setUsages'
  | 'markDeployed'
  | 'archiveCredential'
  | 'openPlace'
  | 'getHistory'
  | 'clearHistory';

/** The requests about how credentials come, are renewed and go. */
export function createLifecycleHandlers(parts: LifecycleParts): Pick<Handlers, Names> {
  const { gateways, gatewayTokens, keySwitch, entered, usages, history, credentials } = parts;
  const { renewals: grafanaRenewals } = parts.grafana;
  return {
    addApimGateway: (input) => gateways.add(input),
    editApimGateway: (id, input) => gateways.edit(id, input),
    createGatewayToken: (input) => gatewayTokens.create(input),
    resignGatewayToken: (id, input) => gatewayTokens.resign(id, input),
    switchKey: (sourceId, to) => keySwitch.switchTo(sourceId, to),
    rollKey: async (sourceId, role) => {
      await keySwitch.roll(sourceId, role);
      return null;
    },
    readUnknownSecret: async (secretId) => {
      const { reconciliation, pasteDesk } = parts;
      const secret = await reconciliation.reveal(secretId);
      return pasteDesk.readStored(secret, () => reconciliation.removeKept(secretId));
    },
    deleteUnknownSecret: async (secretId) => {
      await parts.reconciliation.remove(secretId);
      return null;
    },
    leaveUnknownSecrets: async () => {
      await parts.reconciliation.leaveAlone();
      return null;
    },
    readPasted: (input) => parts.pasteDesk.read(input),
    addEntered: (input) => entered.add(input),
    replaceSecret: (id, input) => entered.replace(id, input),
    renewCredential: (id, options) => parts.renewals.renew(id, options),
    undoRenewal: (id) => grafanaRenewals.undo(id),
    settleFormer: async (id, serverKeyId, choice) => {
      await grafanaRenewals.settle(id, serverKeyId, choice);
      return null;
    },
    clearInterrupted: (creationId) => grafanaRenewals.clearInterrupted(creationId),
    testCredential: (id) => parts.credentialTests.test(id),
    getLeakAdvice: (id) => leakAdvice(parts.metadata.read(), id),
    setUsages: (id, places) => usages.set(id, places),
    markDeployed: async (id, usageId, deployed) => {
      await usages.markDeployed(id, usageId, deployed);
      return null;
    },
    archiveCredential: async (id, archived) => {
      await credentials.archive(id, archived);
      return null;
    },
    openPlace: async (id, usageId) => {
      await usages.openPlace(id, usageId);
      return null;
    },
    getHistory: (id) => history.read(id),
    clearHistory: async (id) => {
      await history.clear(id);
      return null;
    },
  };
}
