/** What a credential that has just come begins with. */
export const FRESH = {
  favourite: false,
  tags: [],
  notes: '',
  archived: false,
  usages: [],
} satisfies {
  favourite: boolean;
  tags: string[];
  notes: string;
  archived: boolean;
  usages: never[];
};
