export const apim = {
  retired:
    'Microsoft retired the direct management API on 15 March 2025 in favour of Azure Resource Manager: only isolated or older installations may still take this token.',
};
