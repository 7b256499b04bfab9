/** What the app itself says, in English. A further language is a further object of this type. */
export const en = {};
