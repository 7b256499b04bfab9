export const rollKey = {
  regenerate: {
    service: [
      'In the Azure portal open your API Management service and choose Management API in its menu.',
      'Regenerate the {key} there.',
    ],
    gateway: [
      'In the Azure portal open your API Management service, choose Gateways and open this gateway.',
      'Under Deployment regenerate the {key}.',
    ],
  },
};
