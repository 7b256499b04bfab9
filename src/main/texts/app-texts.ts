import { catalogue } from '../../shared/texts/catalogue';
import { en } from './en';

/** What the app itself says: refusals of the services and of the system, tray, notifications. */
export const appTexts = catalogue({ en });
