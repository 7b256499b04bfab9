/** The only pages the app ever opens in a browser. */
export const LINKS = {
  portal: 'https://portal.azure.com/#browse/Microsoft.ApiManagement%2Fservice',
  'apim-authentication':
    'https://learn.microsoft.com/rest/api/apimanagement/apimanagementrest/azure-api-management-rest-api-authentication',
  'apim-retirement':
    'https://learn.microsoft.com/azure/api-management/breaking-changes/direct-management-api-retirement-march-2025',
} as const;
export type LinkId = keyof typeof LINKS;
