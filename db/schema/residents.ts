import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, readingOf } from '#db/columns.ts'
import type { Answers } from '#lib/fields/rules.ts'
import type { Locale } from '#lib/locales.ts'
import { initialSecretKinds } from '#lib/residents/rules.ts'

/** 住民: somebody the city has issued a resident ID to, with whatever the city asked them for, or nothing at all. */
export const residents = pgTable(
  'residents',
  {
    id: id(),
    /** 住民ID: printed in the letter; nine digits, the last a check digit. */
    number: text().notNull().unique(),
    /** The language to show and write to this person in. */
    locale: text().$type<Locale>().notNull().default('ja'),
    /** Where notices go; only an address that was verified stands here. */
    email: text(),
    /** What was asked at registration, by the key of its field; empty in a city that keeps no resident data. */
    answers: jsonb().$type<Answers>().notNull().default({}),
    createdAt: createdAt(),
    /** First use: their own password was set. */
    activatedAt: instant(),
    /** No longer in use; signs nobody in. */
    closedAt: instant(),
  },
  (table) => [
    check('residents_number', sql`${table.number} ~ '^[0-9]{9}$'`),
    index('residents_email').on(sql`lower(${table.email})`),
    index('residents_reading').on(readingOf(table.answers), table.id),
  ],
)

/** What signs a resident in. The initial secret of the letter ends with the first use. */
export const residentCredentials = pgTable('resident_credentials', {
  residentId: uuid()
    .primaryKey()
    .references(() => residents.id),
  /** Their own password; null until the first use. */
  passwordHash: text(),
  /** Fingerprint of the random secret in the letter: with the ID as a password, or alone as a link code. */
  initialHash: text().unique(),
  initialKind: text({ enum: initialSecretKinds }),
  initialExpiresAt: instant(),
  changedAt: instant(),
})

/** A session ends here, on the server: the cookie alone opens nothing. */
export const residentSessions = pgTable(
  'resident_sessions',
  {
    id: id(),
    residentId: uuid()
      .notNull()
      .references(() => residents.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index('resident_sessions_resident').on(table.residentId)],
)

/** Wrong sign-ins of residents in a row, by fingerprint of what was typed, whether it exists or not. */
export const residentTries = pgTable('resident_tries', {
  loginHash: text().primaryKey(),
  /** Which account or notice it was, where one exists: tries for it are counted together, whatever fingerprint is given. */
  subject: text().unique(),
  failures: smallint().notNull().default(0),
  lockedUntil: instant(),
  lastAt: instant().notNull(),
})

/** What the answer for an ID that does not exist is made of, so that it looks like that for one that does. */
export const signInSalts = pgTable('sign_in_salts', { secret: text().primaryKey() })

export const residentTokenPurposes = ['verify_email', 'reset_password'] as const

/** A secret that was mailed or handed over to a resident: used once, and not after it expires. */
export const residentTokens = pgTable(
  'resident_tokens',
  {
    id: id(),
    residentId: uuid()
      .notNull()
      .references(() => residents.id),
    purpose: text({ enum: residentTokenPurposes }).notNull(),
    tokenHash: text().notNull().unique(),
    /** The address to be verified. */
    email: text(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index('resident_tokens_resident').on(table.residentId)],
)

/** 交付通知書の番号: three letters or digits and six digits, as they were issued; the other way to sign in. */
export const noticeNumbers = pgTable(
  'notice_numbers',
  {
    id: id(),
    number: text().notNull(),
    residentId: uuid()
      .notNull()
      .references(() => residents.id),
    createdAt: createdAt(),
    withdrawnAt: instant(),
  },
  (table) => [
    unique('notice_numbers_number').on(table.number),
    index('notice_numbers_resident').on(table.residentId),
    check('notice_numbers_form', sql`${table.number} ~ '^[0-9A-Z]{3}[0-9]{6}$'`),
  ],
)

export const residentEventKinds = [
  'issued',
  'issued_again',
  'closed',
  'notice_number_added',
  'notice_number_withdrawn',
  'reset_code_given',
  'activated',
  'password_reset',
  'password_changed',
  'email_changed',
  'email_removed',
  'language_changed',
  'data_changed',
  'signed_out_everywhere',
] as const

/** What was done with an account and by whom, in order, never rewritten. Written in the transaction of the act itself. */
export const residentEvents = pgTable(
  'resident_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    residentId: uuid()
      .notNull()
      .references(() => residents.id),
    kind: text({ enum: residentEventKinds }).notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    /** One request issues once: the id of the form that was sent, and the number of the letter in it. */
    requestKey: text(),
    at: createdAt(),
  },
  (table) => [
    unique('resident_events_request_key').on(table.requestKey),
    index('resident_events_resident').on(table.residentId, table.id),
  ],
)
