import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** For what the database keeps and the product must read again: a stolen dump without the environment opens nothing. */
export const { seal, unseal } = sealedBy('KEY_PEPPER')

/** For what a browser keeps for us: nobody can read or change it there. */
export const { seal: sealForBrowser, unseal: unsealFromBrowser } = sealedBy('AUTH_SECRET')

function sealedBy(secret: 'KEY_PEPPER' | 'AUTH_SECRET') {
  const keys = new Map<string, Buffer>()
  /** Each purpose has a key of its own, so that nothing sealed for one is taken for another. It is made once a process. */
  const keyFor = (purpose: string): Buffer => {
    const key =
      keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', env()[secret], '', `sealing:${purpose}`, 32))
    keys.set(purpose, key)
    return key
  }
  return {
    /** A text as it is kept. The same text is sealed differently each time. */
    seal(purpose: string, text: string): string {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyFor(purpose), nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    /** The text again. Throws when it was changed, or sealed for another purpose or under another key. */
    unseal(purpose: string, kept: string): string {
      const bytes = Buffer.from(kept, 'base64url')
      const decipher = createDecipheriv(CIPHER, keyFor(purpose), bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]
      return Buffer.concat(opened).toString('utf8')
    },
  }
}
