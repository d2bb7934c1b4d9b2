import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** How passwords are kept: of staff and of residents alike. */

/** What a guess costs. `memory` is in KiB. (OWASP Password Storage Cheat Sheet, argon2id minimum) */
type HashCost = { memory: number; passes: number; parallelism: number }

const COST: HashCost = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

const run = promisify(argon2)

const SALTED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)/
const STORED = /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/

/**
 * The stored form of a password, `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (PHC string format): it carries its own cost,
 * so that the cost can rise later while old passwords still open.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return storedForm(salt, await argon2id(password, salt, HASH_BYTES, COST))
}

/** Whether a typed password is the stored one. Takes as long for a wrong password as for the right one. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const found = await passwordInForm(password, stored)
  if (!STORED.test(stored)) throw new Error('a stored password is not in the argon2id form')
  return found.length === stored.length && timingSafeEqual(Buffer.from(found), Buffer.from(stored))
}

/**
 * A typed password in the stored form, with the cost and the salt of a stored one, given with or without its hash. The
 * database of residents compares by itself and gives no hash away.
 */
export async function passwordInForm(password: string, salted: string): Promise<string> {
  const [form, memory, passes, parallelism, salt] = SALTED.exec(salted) ?? []
  if (!form || !salt) throw new Error('a stored password is not in the argon2id form')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return `${form}$${base64(await argon2id(password, Buffer.from(salt, 'base64'), HASH_BYTES, cost))}`
}

/** The hash itself. Passwords typed on different keyboards compare equal: NFKC first. (NIST SP 800-63B 3.1.1.2) */
function argon2id(password: string, salt: Buffer, tagLength: number, cost: HashCost): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    message: password.normalize('NFKC'),
    nonce: salt,
    tagLength,
    ...cost,
  }
  return run('argon2id', parameters)
}

/** What stands before the salt: how a new password is hashed. */
export const passwordCost = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`

const storedForm = (salt: Buffer, hash: Buffer): string => `${passwordCost}$${base64(salt)}$${base64(hash)}`

/** The PHC format leaves the padding out. */
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** No password opens it. An unknown ID is checked against it, which takes as long as for a known one. */
export const nobodysPassword = storedForm(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))
