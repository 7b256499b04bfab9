// What of the list opens on a click or is seldom shown: one file of the window, read after the list.
export { BulkBar } from './bulk/bulk-bar';
export { CredentialMenuHost } from './credential-menu';
export { FilterItems } from './menus/filter-items';
export { NewItems } from './menus/new-items';
export { SearchExamples } from './menus/search-examples';
export { NothingListed } from './nothing-listed';
