import { describe, expect, it } from 'vitest'
import { someSettings, systemJob, visitor } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { dumpDatabase } from '#db/testing/reset-database.ts'
import { accessKeyHolder, aPartner, aTown, now, partner, start } from '#db/testing/town.ts'
import { withAnswers } from '#lib/fields/input.ts'
import { loadShippedFields } from '#lib/fields/load-shipped.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { addressParts, fieldKinds, inputName } from '#lib/fields/rules.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { book } from './book.ts'
import { bookHeld } from './book-held.ts'
import { cancelReservation } from './cancel.ts'
import { holdPlace } from './hold.ts'
import { bookInput, detailsInput, emailCodeInput, lookupInput } from './input.ts'
import { keepDraft } from './keep-draft.ts'
import { openReservation } from './open.ts'
import { heldPlace } from './queries.ts'
import { partyOf } from './rules.ts'

/** What people type into any box there is, whether they are asked or not. */
const typed = [
  '山田花子',
  'ヤマダハナコ',
  'ひばり市西町九丁目8番7号',
  '9870123',
  '昭和9年2月28日',
  '1934-02-28',
  '19340228',
  '090-8765-4321',
  '09087654321',
  'hanako.yamada@example.jp',
]

/** As it would stand in a row: also a date or a number in the form the product keeps it in. */
const traces = [...typed, '+819087654321', '90-8765-4321', '987-0123']

const DAY = 24 * 60

/** A form with a text in every box of every form, those of questions that are not asked here too. */
function filledWith(text: string, keys: readonly string[]): FormData {
  const boxes = ['email', 'needs', 'name', 'answers', 'reason.0', 'code', 'number', 'accessKey', 'persons']
  const answers = keys.flatMap((key) => [inputName(key), ...addressParts.map((part) => inputName(key, part))])
  const form = new FormData()
  for (const name of [...boxes, ...answers]) form.append(name, text)
  form.append('language', 'ja')
  return form
}

/** One who types something everywhere and then, told what is wrong, only where it is taken. */
async function bookTyping(text: string, slot: number, at: Date): Promise<void> {
  const held = await holdPlace(
    visitor(),
    { counterId: 'hall', startsAt: start(slot), visitors: partyOf(['pickup'], 1) },
    undefined,
    at,
  )
  if (!held.ok) throw new Error(held.reason)
  const { token } = held.value
  const settings = await citySettings()
  const fields = await fieldsOf('booking', settings)
  const schema = withAnswers(detailsInput(await heldPlace(visitor(), token, at), settings), fields, dayOf(at))
  const form = filledWith(text, ['name', 'birthday', ...fieldKinds])
  let input = parseForm(schema, form)
  if (!input.ok && input.state.status === 'invalid') {
    for (const name of Object.keys(input.state.problems)) form.delete(name)
    input = parseForm(schema, form)
  }
  if (input.ok) await keepDraft(visitor(), token, input.value)
  // A form that was made by hand brings answers to what nobody asked.
  if (slot % 7 === 3) await keepDraft(visitor(), token, { answers: { name: text, text, long_text: text } })
  const booked = await bookHeld(visitor(), token, at)
  if (!booked.ok) throw new Error(booked.reason)
  const shown = parseForm(lookupInput, form)
  if (shown.ok) await openReservation(visitor(), shown.value)
  expect(parseForm(emailCodeInput, form).ok).toBe(false)
  if (slot % 3 === 0) await cancelReservation(accessKeyHolder(booked.value.reservationId), at)
}

/** The same through a partner, who may send more than the contract has. */
async function bookThrough(clientId: string, text: string, slot: number, at: Date): Promise<void> {
  const wish = {
    counter: 'hall',
    startsAt: start(slot).toISOString(),
    visitors: [{ service: 'pickup' }],
    locale: 'ja',
  }
  const bodies = [
    { ...wish, email: text },
    { ...wish, name: text },
    { ...wish, needs: [text] },
    { ...wish, visitors: [{ service: 'pickup', name: text }] },
    { ...wish, answers: { name: text } },
    wish,
  ]
  for (const body of bodies) {
    const read = bookInput.safeParse(body)
    if (read.success) await book(partner(clientId), read.data, undefined, at)
  }
}

async function aWeekOfBookings(settings: Partial<CitySettings>): Promise<void> {
  await aTown({ lanes: 12, slotCount: 80 })
  await someSettings({ horizonDays: 60, bookingMode: 'access_key', ...settings })
  await loadShippedFields(systemJob())
  for (const kind of fieldKinds)
    await aField({
      form: 'booking',
      key: kind,
      kind,
      maxLength: 100,
      options: ['select', 'radio', 'checkboxes'].includes(kind)
        ? [{ value: 'one', label: { ja: '一' } }]
        : [],
    })
  const clientId = await aPartner()
  for (let day = 0; day < 7; day += 1)
    for (const [index, text] of typed.entries()) {
      const at = addMinutes(now, (day - 6) * DAY)
      await bookTyping(text, (day * typed.length + index) % 70, at)
      await bookThrough(clientId, text, (day + index) % 70, at)
    }
}

/** What is drawn or counted by itself, in which seven digits of somebody stand by chance: ids, numbers of visits, milliseconds. */
const DRAWN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|"number": "\d{10}"|"created_at": \d{13}/g

const found = (text: string): string[] => {
  const told = text.replace(DRAWN, '')
  return traces.filter((trace) => told.includes(trace))
}

describe('a dump of the database after a week in which people typed who they are wherever they could', () => {
  it('says it in a city that keeps such data, so the search finds what is there', async () => {
    await aWeekOfBookings({ residentData: 'stored', email: 'optional' })
    expect(found(await dumpDatabase())).toEqual(
      expect.arrayContaining(['山田花子', '1934-02-28', '09087654321']),
    )
  })

  it('says nothing of it where no resident data is kept', async () => {
    await aWeekOfBookings({ residentData: 'none', email: 'no' })
    expect(found(await dumpDatabase())).toEqual([])
  })

  it('says no more than the address for notices where the city asks for that', async () => {
    await aWeekOfBookings({ residentData: 'none', email: 'optional' })
    expect(found(await dumpDatabase())).toEqual(['hanako.yamada@example.jp'])
  })
})
