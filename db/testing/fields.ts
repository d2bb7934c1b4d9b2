import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { forgetRemembered } from '#lib/memo.ts'

/** A question of the city at registration, unless the values say otherwise. */
export async function aField(values: Partial<typeof fieldDefinitions.$inferInsert> = {}): Promise<void> {
  const field = { form: 'registration', key: 'asked', kind: 'text', label: { ja: '質問' } } as const
  await database()
    .insert(fieldDefinitions)
    .values({ ...field, ...values })
  forgetRemembered()
}
