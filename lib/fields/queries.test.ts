import { beforeEach, describe, expect, it } from 'vitest'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { answersInWords, fieldsOf } from './queries.ts'
import { fieldKinds } from './rules.ts'

beforeEach(resetDatabase)

const keysOf = (fields: { key: string }[]): string[] => fields.map(({ key }) => key)

describe('the questions of a form', () => {
  it('come in the order of the city, without those of other forms and retired ones', async () => {
    await aField({ key: 'second', position: 2 })
    await aField({ key: 'first', position: 1 })
    await aField({ key: 'old', position: 0, retiredAt: new Date() })
    await aField({ key: 'other', form: 'booking' })
    expect(keysOf(await fieldsOf('registration', { residentData: 'stored' }))).toEqual(['first', 'second'])
  })

  it('of the staff alone are not shown to residents', async () => {
    await aField({ key: 'shown' })
    await aField({ key: 'noted', visibleTo: 'staff' })
    const settings = { residentData: 'stored' } as const
    expect(keysOf(await fieldsOf('registration', settings))).toEqual(['shown'])
    expect(keysOf(await fieldsOf('registration', settings, 'staff'))).toEqual(['noted', 'shown'])
  })

  it('ask nothing that says who somebody is where no resident data is kept', async () => {
    for (const kind of fieldKinds) await aField({ key: kind, kind, form: 'booking' })
    const asked = await fieldsOf('booking', { residentData: 'none' }, 'staff')
    expect(keysOf(asked).toSorted()).toEqual(['checkboxes', 'number', 'radio', 'select'])
  })
})

describe('answers in words', () => {
  const answers = {
    phone: '0836341111',
    birthday: '1990-05-20',
    address: { postalCode: '7550027', address: '山口県宇部市港町1-7-1', building: '' },
    topics: ['card', 'gone'],
    noted: 'internal',
    unknown: 'nobody asked',
  }

  beforeEach(async () => {
    const options = [{ value: 'card', label: { ja: 'カード', en: 'Card' } }]
    await aField({ key: 'phone', kind: 'phone', position: 1, label: { ja: '電話', en: 'Phone' } })
    await aField({ key: 'birthday', kind: 'date', position: 2 })
    await aField({ key: 'address', kind: 'address', position: 3 })
    await aField({ key: 'topics', kind: 'checkboxes', options, position: 4, retiredAt: new Date() })
    await aField({ key: 'noted', visibleTo: 'staff', position: 5 })
    await aField({ key: 'unanswered', position: 6 })
  })

  it('are what the resident may see, old questions too', async () => {
    expect(await answersInWords('registration', answers, 'ja')).toMatchObject([
      { key: 'phone', label: '電話', answer: '0836-34-1111' },
      { key: 'birthday', answer: '1990年5月20日（平成2年）' },
      { key: 'address', answer: '〒755-0027 山口県宇部市港町1-7-1' },
      { key: 'topics', answer: 'カード、gone' },
    ])
  })

  it('are told to staff whole, in their language', async () => {
    const told = await answersInWords('registration', answers, 'en', 'staff')
    expect(told.map(({ label, answer }) => [label, answer])).toContainEqual(['Phone', '0836-34-1111'])
    expect(told.find(({ key }) => key === 'topics')).toMatchObject({ answer: 'Card, gone' })
    expect(keysOf(told)).toContain('noted')
  })
})
