/**
 * Names of products, the same in every language: a credential's service is stored as one of them,
 * and what is pasted later is compared with that.
 */
export const PRODUCTS = {
  apim: 'API Management',
  apimGateway: 'API Management gateway',
  aws: 'AWS',
  azureDevOps: 'Azure DevOps',
  azureEa: 'Azure EA',
  azureStorage: 'Azure Storage',
  entra: 'Microsoft Entra',
  gitHub: 'GitHub',
  gitLab: 'GitLab',
  grafana: 'Grafana',
  grafanaCloud: 'Grafana Cloud',
  npm: 'npm',
  slack: 'Slack',
} as const;
