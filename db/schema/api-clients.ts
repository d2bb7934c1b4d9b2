import { pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from '#db/columns.ts'

/** A system that calls the JSON API. Its key is shown once when it is issued; the fingerprint is kept. */
export const apiClients = pgTable('api_clients', {
  id: id(),
  name: text().notNull(),
  keyHash: text().notNull().unique(),
  scopes: text().array().notNull(),
  requestsPerMinute: smallint().notNull().default(600),
  createdAt: createdAt(),
  revokedAt: instant(),
})
