import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { shippedLocales } from '#lib/locales.ts'
import { loadShippedFields } from './load-shipped.ts'
import { fieldsOf } from './queries.ts'

beforeEach(resetDatabase)

it('a new city asks at registration what every office asks, in every language', async () => {
  await loadShippedFields(systemJob())
  const fields = await fieldsOf('registration', { residentData: 'stored' })
  expect(fields.map(({ key }) => key)).toEqual([
    'name',
    'kana',
    'birthday',
    'sex',
    'address',
    'phone',
    'email',
  ])
  for (const { label } of fields) expect(Object.keys(label).toSorted()).toEqual(shippedLocales.toSorted())
})

it('nobody is kept from registering for want of a birthday', async () => {
  await loadShippedFields(systemJob())
  const fields = await fieldsOf('registration', { residentData: 'stored' })
  expect(fields.filter(({ isRequired }) => isRequired).map(({ key }) => key)).toEqual(['name', 'address'])
})

it('a city with questions of its own is left alone', async () => {
  const own = { form: 'registration', key: 'name', kind: 'text', label: { ja: 'お名前' } } as const
  await database().insert(fieldDefinitions).values(own)
  await loadShippedFields(systemJob())
  const fields = await fieldsOf('registration', { residentData: 'stored' })
  expect(fields).toMatchObject([{ key: 'name', label: { ja: 'お名前' } }])
})
