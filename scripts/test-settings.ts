/**
 * Settings for tests, whatever this machine or its .env says: nothing is mailed, read or served anywhere else, and the
 * clock is the real one.
 */
export const testSettings = {
  APP_URL: '',
  DATABASE_READ_URL: '',
  DATABASE_RESIDENT_URL: '',
  // All browsers of a run share one address.
  HOLDS_PER_ADDRESS: '0',
  MADOGUCHI_MODULES: '',
  MADOGUCHI_NOW: '',
  MADOGUCHI_SURFACES: '',
  MAIL_FROM: '',
  MAIL_TRANSPORT: 'outbox',
  STAFF_NETWORKS: '',
  TRUSTED_PROXIES: '',
}
