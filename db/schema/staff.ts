import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, localizedText } from '#db/columns.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { Module } from '#lib/modules.ts'

/** 職員: one person, one ID. */
export const staff = pgTable('staff', {
  id: id(),
  loginId: text().notNull().unique(),
  name: text().notNull(),
  /** Where mails about their account go, and those that they try out; they may have none. */
  email: text(),
  /** The language they chose last. */
  locale: text().$type<StaffLocale>().notNull().default('ja'),
  passwordHash: text().notNull(),
  /** The password was made by the program: it opens nothing but the page that replaces it. */
  mustChangePassword: boolean().notNull().default(false),
  passwordChangedAt: instant(),
  createdAt: createdAt(),
  /** Kept out since then, until further notice. */
  lockedAt: instant(),
  /** From this moment on they do not work here any more; it may be to come. */
  retiredAt: instant(),
})

/** 操作権限の組: a named set of permissions (`lib/staff/access.ts`). */
export const roles = pgTable(
  'roles',
  {
    id: text().primaryKey(),
    /** The city's own name; a shipped role without one keeps its shipped name. */
    name: localizedText(),
    /** The city's own set; a shipped role without one has what the version in use ships it with. */
    permissions: text().array(),
    isShipped: boolean().notNull().default(false),
    /** Whoever holds it signs in with a second factor too. */
    requiresSecondFactor: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    archivedAt: instant(),
  },
  (table) => [
    check(
      'roles_own',
      sql`${table.isShipped} or (${table.name} is not null and ${table.permissions} is not null)`,
    ),
  ],
)

/** Which rights the product had when somebody last decided what a role of the city's own set includes. */
export const roleRightsSeen = pgTable('role_rights_seen', {
  roleId: text()
    .primaryKey()
    .references(() => roles.id, { onDelete: 'cascade' }),
  permissions: text().array().notNull(),
  at: instant().notNull(),
})

/** Who holds which role, where and until when. */
export const staffRoles = pgTable(
  'staff_roles',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    roleId: text()
      .notNull()
      .references(() => roles.id),
    /** The last day on which it holds, where it ends. */
    validUntil: date({ mode: 'string' }),
    /** The counters it holds at; at all of them where there is no list. */
    counterIds: text().array(),
    /** The modules it is for; all of them where there is no list. */
    modules: text().array().$type<Module[]>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.roleId] }),
    check(
      'staff_roles_modules',
      sql`${table.modules} <> '{}' and ${table.modules} <@ array['reservations', 'cards', 'certificates']`,
    ),
    index('staff_roles_role').on(table.roleId),
  ],
)

/** A session ends here, on the server: the cookie alone opens nothing. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    /** Where it was opened, and by which browser; unknown of old ones. */
    address: text(),
    browser: text(),
    /** When the second factor was shown in it. */
    factorAt: instant(),
    /** When its owner last proved who they are, by password or code. */
    provedAt: createdAt(),
    /** What the cookie has to say besides: drawn anew at each proof, so that a cookie copied before it opens nothing. */
    token: uuid().notNull().defaultRandom(),
    /** The one before, and since when: pages that were on their way show it for a moment more. */
    tokenBefore: uuid(),
    renewedAt: instant(),
  },
  (table) => [index('staff_sessions_staff').on(table.staffId)],
)

/** What somebody had typed before they had to prove themselves again: sealed, one form a person, for some minutes. */
export const staffTypedForms = pgTable('staff_typed_forms', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** Drawn anew for each form; the browser that sent it alone knows it. */
  token: uuid().notNull(),
  sealed: text().notNull(),
  expiresAt: instant().notNull(),
})

/** Wrong sign-ins in a row, by fingerprint of the typed ID, there or not: no lock-out tells which IDs there are. */
export const signInTries = pgTable('sign_in_tries', {
  loginHash: text().primaryKey(),
  failures: smallint().notNull().default(0),
  /** No password is looked at before this moment. */
  lockedUntil: instant(),
  lastAt: instant().notNull(),
})
