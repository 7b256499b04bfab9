/** What reads a query and finds what it asks for: more code than a list has that nobody searches. */
export { parseQuery } from '../../shared/domain/search/parse';
export { SearchIndex } from './search-index';
