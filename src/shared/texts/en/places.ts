import type { Unseen } from './characters';

/** Places where a credential is used. A field's `wrong` follows its label and a colon. */
export const places = {
  empty: (label: string) => `${label}: enter it.`,
  tooLong: (label: string, longest: number) => `${label}: it has more than ${longest} characters.`,
  unseen: (label: string, { kind, codePoint, position }: Unseen) =>
    `${label}: there is ${kind} (${codePoint}) at position ${position}. Remove it.`,
  wrong: (label: string, what: string) => `${label}: ${what}`,

  keyVault: {
    title: 'Azure Key Vault',
    words: (vault: string, secret: string) => `Key Vault ${vault}, secret ${secret}`,
    vault: {
      label: 'Name of the vault',
      hint: 'Not its address: contoso-vault.',
      wrong: '3 to 24 letters, digits and single hyphens, with a letter first and no hyphen last.',
    },
    secretName: {
      label: 'Name of the secret',
      wrong: 'letters, digits and hyphens, 127 at most.',
    },
  },
  pipelineVariable: {
    title: 'Azure Pipelines variable',
    words: (variable: string, group: string, project: string) =>
      `Pipeline variable ${variable} of group ${group}, ${project}`,
    organisation: {
      label: 'Organization',
      hint: 'Its name, or its address: https://dev.azure.com/contoso.',
      wrong: 'enter its name, or its address with https:// in front.',
    },
    project: { label: 'Project', wrong: 'enter its name as in the portal.' },
    group: {
      label: 'ID of the variable group',
      hint: 'The number in the address of its page, variableGroupId.',
      wrong: 'enter the number from the address of its page.',
    },
    variable: {
      label: 'Variable',
      hint: 'Exactly as in the group, capitals too; it must be there. With a point in its name there is no command that keeps the secret out of argument lists.',
      wrong: 'letters, digits, underscores and points.',
    },
  },
  githubSecret: {
    title: 'GitHub Actions secret',
    words: (secret: string, repository: string) => `GitHub secret ${secret} of ${repository}`,
    wordsOfEnvironment: (secret: string, repository: string, environment: string) =>
      `GitHub secret ${secret} of ${repository} (${environment})`,
    repository: {
      label: 'Repository',
      hint: 'owner/repository; on a server of one’s own host/owner/repository.',
      wrong: 'write it as owner/repository.',
    },
    secretName: {
      label: 'Name of the secret',
      wrong: 'letters, digits and underscores, no digit first, and not beginning with GITHUB_.',
    },
    environment: {
      label: 'Environment',
      hint: 'Of the repository. Empty: the repository itself.',
    },
  },
  kubernetesSecret: {
    title: 'Kubernetes Secret',
    /** `secret` with its namespace in front, where that is named. */
    words: (secret: string, key: string) => `Kubernetes Secret ${secret}, entry ${key}`,
    secretName: {
      label: 'Name of the Secret',
      wrong: 'small letters, digits, hyphens and points, with a letter or digit at both ends.',
    },
    key: {
      label: 'Entry within it',
      hint: 'The key under “data”. Other entries stay as they are.',
      wrong: 'letters, digits, hyphens, underscores and points; not two points first.',
    },
    namespace: {
      label: 'Namespace',
      hint: 'Empty: that of the context.',
      wrong: 'small letters, digits and hyphens, 63 at most, with a letter or digit at both ends.',
    },
    context: {
      label: 'Context',
      hint: 'As “kubectl config get-contexts” lists it. Empty: the current one.',
    },
    restart: {
      label: 'Restart afterwards',
      hint: 'A workload that reads the Secret only when it starts: deployment/gateway.',
      wrong: 'write deployment/NAME, statefulset/NAME or daemonset/NAME, in small letters.',
    },
  },
  settingsPage: {
    title: 'Settings page',
    name: { label: 'What it is', hint: 'Data source of the Grafana dashboards.' },
    url: { label: 'Address of the page' },
  },
  other: {
    title: 'Another place',
    name: { label: 'What it is', hint: 'The build server in the cellar.' },
  },
};
