/** The only pages the app ever opens in a browser. */
export const LINKS = {
  portal: 'https://portal.azure.com/#browse/Microsoft.ApiManagement%2Fservice',
  'apim-authentication':
    'https://learn.microsoft.com/rest/api/apimanagement/apimanagementrest/azure-api-management-rest-api-authentication',
  'apim-retirement':
    'https://learn.microsoft.com/azure/api-management/breaking-changes/direct-management-api-retirement-march-2025',
  'billing-scopes':
    'https://portal.azure.com/#blade/Microsoft_Azure_GTM/ModernBillingMenuBlade/AllBillingScopes',
  'ea-keys':
    'https://learn.microsoft.com/azure/cost-management-billing/manage/enterprise-rest-apis',
  'ea-retirement':
    'https://learn.microsoft.com/azure/cost-management-billing/automate/migrate-ea-reporting-arm-apis-overview',
} as const;
export type LinkId = keyof typeof LINKS;
