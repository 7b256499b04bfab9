export const serverKeys = { title: 'Keys on the server' };
