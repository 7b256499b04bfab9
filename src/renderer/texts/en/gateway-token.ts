export const gatewayToken = {
  gateway: 'Gateway',
  gatewayId: 'Gateway ID',
  expiredText:
    'The gateway can no longer fetch its configuration: it goes on with what it has until it is started anew. Sign it again and put the new token in place.',
  oldKeyText:
    'A key or the ID of its gateway was changed after this token was signed. API Management may no longer accept it.',
  placeTitle: 'Put it in place',
  placeTexts: [
    'The gateway reads its token from the setting {auth}, or from {key} where that setting only names the way to sign in.',
    'On Kubernetes the setting usually comes from a Secret: a new token works once that Secret holds it and the pods have been started anew.',
    'List the Secret under “Where it is used”: the command for it is made for you, and you are reminded until it is done.',
  ],
};
