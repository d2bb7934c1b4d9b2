import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { mailboxOf } from './mailbox.ts'

it.each([
  ['Hanako@Example.jp', 'hanako@example.jp'],
  ['hanako+1@example.jp', 'hanako@example.jp'],
  ['hanako+1+2@example.jp', 'hanako@example.jp'],
  ['hanako+@example.jp', 'hanako@example.jp'],
  ['+hanako@example.jp', '+hanako@example.jp'],
  ['hanako@exa+mple.jp', 'hanako@exa+mple.jp'],
  ['hana.ko@example.jp', 'hana.ko@example.jp'],
])('%s is read in the mailbox of %s, in the database too', async (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox)
  const [row] = await database().execute<{ mailbox: string }>(sql`select mailbox_of(${email}) as mailbox`)
  expect(row?.mailbox).toBe(mailbox)
})
