import { headers } from '#lib/auth/request.ts'

/** What a script in the page must carry to run: the nonce of this answer (`lib/security-headers.ts`). */
export async function pageNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
