import { saidInLists } from '../../../texts/said-in-lists';
import type { OtherCredential } from '../../model';
import { shellQuoted } from '../../shell-quoted';
import type { KindFace } from '../kind';

const VARIABLE = 'TOKEN';

export const otherFace: KindFace<OtherCredential> = {
  get title() {
    return saidInLists().kindTitles.other;
  },
  environment: ({ environment }) => environment,
  traits: (credential) => ({
    sourceName: credential.service,
    environment: credential.environment,
    secretNoun: 'secret',
    ...(credential.secretId === undefined ? {} : { secretId: credential.secretId }),
    renewal: credential.secretId === undefined ? 'date' : 'paste',
    renewable: false,
    header: (secret) => header(credential, secret),
    ...(credential.testUrl === '' ? {} : { curl: curlOf(credential) }),
    variable: VARIABLE,
  }),
};

function header({ scheme }: OtherCredential, secret: string): string {
  return `Authorization: ${scheme === '' ? '' : `${scheme} `}${secret}`;
}

function curlOf(credential: OtherCredential) {
  return (secret?: string): string => {
    const line =
      secret === undefined
        ? `"${header(credential, `\${${VARIABLE}:?holds no secret}`)}"`
        : shellQuoted(header(credential, secret));
    return `printf '%s\\n' ${line} | curl -sS -i -H @- ${shellQuoted(credential.testUrl)}`;
  };
}
