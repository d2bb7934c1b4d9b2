import type { Booker } from '#lib/actor.ts'

/** The hidden field of a form that was opened by somebody signed in, where one may also book without an account. */
export const ACCOUNT_MARK = 'as-account'

/** Whether who opened the form signed in sends it after their session has ended. */
export const isSignedOut = (booker: Pick<Booker, 'kind'>, form: FormData): boolean =>
  booker.kind === 'visitor' && form.has(ACCOUNT_MARK)
