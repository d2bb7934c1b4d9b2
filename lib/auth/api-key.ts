/** The key a request shows, an API key or an access key, in the form of RFC 6750; undefined when it shows none. */
export const bearerOf = (headers: Pick<Headers, 'get'>): string | undefined =>
  /^Bearer +(\S{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1]

/** What a 401 says about how to do better. */
export const challenge = (realm: 'api' | 'reservation') => ({ 'www-authenticate': `Bearer realm="${realm}"` })
