export const newKey = { title: 'New key' };
