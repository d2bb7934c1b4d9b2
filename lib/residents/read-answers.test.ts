import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident } from '#db/testing/residents.ts'
import { readAnswers } from './read-answers.ts'

beforeEach(async () => {
  await resetDatabase()
  await aField({ key: 'name', label: { ja: '氏名' } })
  await aField({ key: 'birthday', kind: 'date', label: { ja: '生年月日' } })
})

it('lists everybody with an account and what they told the city', async () => {
  await aResident({ answers: { name: '=髙﨑　花子', birthday: '1990-05-20' } })
  await aResident({ answers: { name: '鶯' }, closedAt: NOW })
  const { columns, rows } = await readAnswers(await staffMember(), 'ja')
  expect(columns.map(({ label }) => label)).toEqual(expect.arrayContaining(['氏名', '生年月日']))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual(expect.arrayContaining(['=髙﨑　花子', '1990年5月20日（平成2年）']))
})

it('is not for staff without the right', async () => {
  const nobody = await staffMember({ role: 'trainee' })
  await expect(readAnswers(nobody, 'ja')).rejects.toThrow('residents.view')
})
