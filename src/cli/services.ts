import { ApimTokens } from '../main/services/apim-tokens';
import { CredentialTests } from '../main/services/credential-tests';
import { Credentials } from '../main/services/credentials';
import { Fingerprints } from '../main/services/fingerprints';
import { GatewayTokens } from '../main/services/gateway-tokens';
import { asTestAnswer } from '../main/services/grafana-key-test';
import { KeySwitch } from '../main/services/key-switch';
import { EnteredCredentials } from '../main/services/paste/entered-credentials';
import { PasteDesk } from '../main/services/paste/paste-desk';
import { Renewals } from '../main/services/renewal/renewals';
import type { Session } from './session';

/** The same services that stand behind the window, over the session's list and keychain. */
export function createServices({ metadata, vault, clock, history, grafana, http }: Session) {
  const fingerprints = new Fingerprints(metadata, vault);
  const pasteDesk = new PasteDesk({
    metadata,
    vault,
    fingerprints,
    clock,
    // The clipboard is the window's: here a text comes in by standard input.
    clipboard: { readText: async () => '' },
  });
  const tokens = new ApimTokens(metadata, vault, clock, history);
  const gatewayTokens = new GatewayTokens(metadata, vault, clock, history);
  return {
    pasteDesk,
    credentials: new Credentials(metadata, vault, clock, history),
    entered: new EnteredCredentials({
      metadata,
      vault,
      clock,
      desk: pasteDesk,
      fingerprints,
      places: grafana.places,
      history,
    }),
    renewals: new Renewals(metadata, {
      'apim-token': { renew: (id, { by }) => tokens.renew(id, by) },
      'gateway-token': { renew: (id, { by }) => gatewayTokens.renew(id, by) },
      'grafana-key': grafana.renewals,
    }),
    keySwitch: new KeySwitch(metadata, vault, clock, history),
    credentialTests: new CredentialTests({
      metadata,
      vault,
      http,
      history,
      own: { 'grafana-key': async (id) => asTestAnswer(await grafana.serverKeys.test(id)) },
    }),
  };
}
