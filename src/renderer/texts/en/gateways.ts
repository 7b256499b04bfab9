export const gateways = {
  gatewayId: 'Gateway ID',
};
