import { later } from '../later';

const read = () => import('./parts');

export const BulkBar = later(async () => (await read()).BulkBar);
export const CredentialMenuHost = later(async () => (await read()).CredentialMenuHost);
export const FilterItems = later(async () => (await read()).FilterItems);
export const NewItems = later(async () => (await read()).NewItems);
export const NothingListed = later(async () => (await read()).NothingListed);
export const SearchExamples = later(async () => (await read()).SearchExamples);
