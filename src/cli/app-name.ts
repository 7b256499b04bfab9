/** Of the app too: both name the folder of the user's data. */
export const APP_NAME = 'TokenTray';
