/** What an API key may be issued for. Reading what is public needs no key; a reservation is opened by its access key. */
export const apiScopes = ['reservations:write'] as const

export type ApiScope = (typeof apiScopes)[number]

/** True when a key with these scopes may do what asks for this one. */
export const mayUse = (scopes: readonly string[], scope: ApiScope): boolean => scopes.includes(scope)
