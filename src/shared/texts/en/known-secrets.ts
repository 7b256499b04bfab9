/** Titles of other makers' secrets, and what is worth knowing of them. */
export const knownSecrets = {
  awsKeyId: 'AWS access key ID',
  awsTemporaryKeyId: 'AWS access key ID of temporary credentials',
  awsNoSecret: 'It is a name and no secret: the secret access key belongs to it.',

  azureDevOps: 'Azure DevOps personal access token',

  messagingSas: 'Azure SAS token of Service Bus, Event Hubs or IoT Hub',
  storageAccountSas: 'Azure Storage account SAS',
  storageSas: 'Azure Storage SAS',
  storageKeyEnds: (moment: string) => `The key it is signed with ends before it, at ${moment}.`,
  storageNoMoment: 'Its expiry (se) is not a moment in UTC.',
  storagePolicy: 'It does not say when it ends: that stands in the stored access policy it names.',

  entraClientSecret: 'Client secret of a Microsoft Entra application',
  entraEnd: 'It does not say when it ends: that stands in the app registration.',

  gitHub: {
    ghp_: 'GitHub personal access token (classic)',
    gho_: 'GitHub OAuth access token',
    ghu_: 'GitHub App user access token',
    ghs_: 'GitHub App installation token',
    ghr_: 'GitHub App refresh token',
    github_pat_: 'GitHub fine-grained personal access token',
  },
  gitHubOneHour: 'Such a token lives for one hour.',

  /** By their prefixes. */
  gitLab: {
    glpat: 'GitLab access token (personal, project or group)',
    gldt: 'GitLab deploy token',
    glrt: 'GitLab runner authentication token',
    glrtr: 'GitLab runner authentication token',
    glptt: 'GitLab pipeline trigger token',
    glcbt: 'GitLab CI/CD job token',
    glagent: 'GitLab agent token',
    glsoat: 'GitLab SCIM token',
    gloas: 'GitLab OAuth application secret',
  } as Readonly<Record<string, string>>,

  grafanaCloud: 'Grafana Cloud access policy token',
  grafanaCloudOnly: 'It opens Grafana Cloud’s own services, not a Grafana’s HTTP API.',

  npm: 'npm access token',

  slackBot: 'Slack bot token',
  slackUser: 'Slack user token',

  /** What a checksum in the secret tells. */
  mistyped: 'Its last six characters do not fit the rest: it is mistyped. Copy it again.',
};
