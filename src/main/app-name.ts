export const APP_NAME = 'TokenTray';
export const APP_ID = 'app.tokentray.desktop';
