/** The forms in which a credential is handed out. `curl` reads it from an environment variable. */
export const COPY_FORMS = ['token', 'header', 'curl', 'curl-with-token'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];
