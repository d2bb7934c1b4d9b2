import { expect, it } from 'vitest'
import { counterSections } from '#components/counters/counter-sections.ts'
import { paperSections } from '#components/services/paper-sections.ts'
import { serviceSections } from '#components/services/service-sections.ts'
import type { SettingsSection } from '#components/settings/section-fields.tsx'
import { namesOf } from '#components/settings/settings-field.ts'
import { counterInput } from '#lib/counters/input.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { paperInput, serviceInput } from '#lib/services/input.ts'

/** A form as a browser sends it when nothing was touched. */
function untouched(sections: SettingsSection[]): FormData {
  const form = new FormData()
  for (const field of sections.flatMap(({ fields }) => fields)) {
    if (field.kind === 'ticks') for (const value of field.value) form.append(field.name, value)
    else if (field.kind === 'words')
      for (const name of namesOf(field))
        form.append(name, new Map(Object.entries(field.values)).get(name.slice(field.name.length + 1)) ?? '')
    else form.append(field.name, String(field.value))
  }
  return form
}

const counter = {
  name: { ja: '公民館', en: 'Hall' },
  shortName: { ja: '' },
  address: { ja: '丘5-6' },
  directions: { ja: '1階' },
  guidance: { ja: '' },
  accessibility: ['lift' as const],
  lanes: 2,
  seasonFrom: '01-01',
  seasonUntil: '03-31',
  mapUrl: null,
  phone: '03-0000-1133',
  isPublic: true,
}

it('the form of a counter sends what it was opened with', () => {
  const sections = counterSections('ja', [], { ...counter, serviceIds: ['pickup'] })
  const input = parseForm(counterInput, untouched(sections))
  expect(input).toMatchObject({ ok: true, value: { serviceIds: ['pickup'], values: counter } })
})

const service = {
  name: { ja: '受け取り', th: 'รับบัตร' },
  description: { ja: '' },
  priceNote: { ja: '無料です。' },
  firstMinutes: 20,
  furtherMinutes: 0,
  maxPersons: 5,
  needsNationalSystem: true,
  bookingModes: null,
  fieldKeys: ['purpose'],
  isPublic: false,
}

it('the form of a service sends what it was opened with', () => {
  const offer = { counters: [], questions: [{ value: 'purpose', label: '目的' }] }
  const sections = serviceSections('ja', offer, { ...service, counterIds: ['hall'] })
  const input = parseForm(serviceInput, untouched(sections))
  expect(input).toMatchObject({ ok: true, value: { counterIds: ['hall'], values: service } })
})

it('the form of a paper sends what it was opened with', () => {
  const paper = {
    text: { ja: '本人確認書類' },
    attendances: ['agent' as const],
    reasons: ['hospital' as const],
    anyOf: [[{ count: 1, from: ['A'] }], [{ count: 2, from: ['A', 'B'], withPhoto: 1 }]],
  }
  const sections = paperSections('ja', [{ id: 'A', name: { ja: 'A' }, documents: [] }], paper)
  expect(parseForm(paperInput, untouched(sections))).toMatchObject({ ok: true, value: { rule: paper } })
})
