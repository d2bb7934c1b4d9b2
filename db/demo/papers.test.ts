import { describe, expect, it } from 'vitest'
import { agentReasons, type Coming, checklistInWords, checklistOf } from '#lib/services/rules.ts'
import { wordsOf } from '#lib/words.ts'
import { identityDocuments } from './identity-documents.ts'
import { servicesOfCity } from './services.ts'

/** A list as lines, the sums of documents behind the item. */
function linesFor(serviceId: string, coming: Omit<Coming, 'serviceId'>): string[] {
  const services = servicesOfCity.map(({ id, name, bring }) => ({ id, name, bring }))
  const checklist = checklistOf(services, [{ serviceId, ...coming }], identityDocuments)
  const { lists } = checklistInWords(checklist, wordsOf('en', 'services'), 'en')
  return lists.flatMap(({ items }) =>
    items.map(({ text, anyOf }) => (anyOf.length > 0 ? `${text}: ${anyOf.join(' / ')}` : text)),
  )
}

const USUAL = '1 from A / 2 from B'
const STRICT = '2 from A / 1 from A and 1 from B'
const PHOTO = '3 from B (at least 1 with a photograph)'
const own = 'Proof of the person’s own identity'
const guardian = 'Proof of identity of the legal representative'
const agent = 'Proof of identity of the agent'

/** The rows of the decision table of the office (事務処理要領): case, who proves what, and what else. */
describe('the papers of the demo city', () => {
  it.each<[string, string, Omit<Coming, 'serviceId'>, string[], RegExp[]]>([
    [
      'self, 15 or older',
      'card-pickup',
      { attendance: 'self' },
      [`${own}: ${USUAL}`],
      [/^The notice that your card/, /notification card/, /present My Number Card/],
    ],
    [
      'under 15 or ward, together',
      'card-pickup',
      { attendance: 'with_guardian' },
      [`${own}: ${USUAL}`, `${guardian}: ${USUAL}`],
      [/^The notice that your card/, /legal representative \(family register/],
    ],
    [
      'the representative alone',
      'card-pickup',
      { attendance: 'guardian_alone' },
      [`${own}: 1 from A and 1 from A or B / ${PHOTO}`, `${guardian}: ${STRICT}`],
      [/power of attorney and PINs/, /legal representative \(family register/],
    ],
    [
      'an agent',
      'card-pickup',
      { attendance: 'agent', reason: 'child' },
      [`${own}: ${STRICT} / ${PHOTO}`, `${agent}: ${STRICT}`],
      [/power of attorney and PINs/],
    ],
    ['certificates, self', 'certificate-renewal', { attendance: 'self' }, [], [/^My Number Card$/, /PINs/]],
    [
      'certificates, agent',
      'certificate-renewal',
      { attendance: 'agent', reason: 'hospital' },
      [`${agent}: ${USUAL}`],
      [/^My Number Card$/, /shokaisho/],
    ],
    ['period of stay, self', 'residence-period', { attendance: 'self' }, [], [/new residence card/, /PIN/]],
    [
      'period of stay, agent',
      'residence-period',
      { attendance: 'agent', reason: 'hospital' },
      [`${agent}: ${USUAL}`],
      [/new residence card/, /shokaisho/],
    ],
  ])('are right for %s', (_, service, coming, identity, others) => {
    const lines = linesFor(service, coming)
    expect(lines.filter((line) => line.startsWith('Proof of') && / from [AB]/.test(line))).toEqual(identity)
    for (const other of others) expect(lines).toContainEqual(expect.stringMatching(other))
  })

  it.each([
    ['adult_ward', /registered matters of the guardianship/],
    ['assisted_person', /list of acts/],
    ['child', null],
    ['aged_75', /coming is difficult/],
    ['hospital', /stay in hospital/],
    ['disability', /^Disability certificate/],
    ['facility', /residence in the facility/],
    ['long_term_care', /^Long-term care/],
    ['pregnant', /Maternal/],
    ['business_trip', /seafarer/],
    ['study_abroad', /visa/],
    ['high_school', /enrolment/],
    ['withdrawn', /public support body/],
  ] as const)('prove the reason %s', (reason, proof) => {
    const plain = linesFor('card-pickup', { attendance: 'agent', reason: 'child' })
    const further = linesFor('card-pickup', { attendance: 'agent', reason }).filter(
      (line) => !plain.includes(line),
    )
    expect(further).toEqual(proof ? [expect.stringMatching(proof)] : [])
    expect(agentReasons).toContain(reason)
  })

  it('ask nobody who comes in person for what an agent brings', () => {
    for (const { id } of servicesOfCity)
      expect(linesFor(id, { attendance: 'self' }).join()).not.toMatch(/agent|shokaisho|representative/)
  })
})
