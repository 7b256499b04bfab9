export const gateways = {
  gatewayId: 'Gateway ID',
  form: {
    addTitle: 'Add a self-hosted gateway',
    editTitle: 'Edit self-hosted gateway',
    gone: 'This gateway is no longer there',
    goneText: 'It was deleted meanwhile.',
    name: 'Gateway name',
    nameHint: 'How you call it here.',
    environment: 'Environment',
    environmentHint: 'Shown wherever a token of it is. Production is marked.',
    gatewayId: 'Gateway ID',
    gatewayIdHint: 'Its name in the portal’s list of gateways. It is what is signed.',
    portalTitle: 'Where to find these',
    portalSteps: [
      'In the Azure portal open your API Management service.',
      'Under Deployment + infrastructure choose Gateways. (Older menus: Self-hosted gateways.)',
      'Open the gateway: its name is the gateway ID.',
      'Choose Deployment, then Show or copy the primary and the secondary key there.',
    ],
  },
};
