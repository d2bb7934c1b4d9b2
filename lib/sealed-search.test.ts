import { expect, it } from 'vitest'
import { staffMember } from '#db/testing/factories.ts'
import { foundPath, openedSearch } from './sealed-search.ts'

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const askedBy = (path: string) => Object.fromEntries(new URL(path, 'http://city.test').searchParams)

it('a name that is looked for stands in no address, and comes back for who looked', async () => {
  const staff = await staffMember()
  const path = foundPath(staff, '/staff/residents', formOf({ q: ' 山田 花子 ', order: 'descending' }))
  expect(path).toMatch(/^\/staff\/residents\?q=[\w-]+&order=descending$/)
  expect(path).not.toContain(encodeURIComponent('山田'))
  const { asked, sealed, isRefused } = openedSearch(staff, askedBy(path))
  expect(asked).toEqual({ q: '山田 花子', order: 'descending' })
  expect(sealed).toEqual({ q: askedBy(path).q })
  expect(isRefused).toBe(false)
})

it('nobody else can open it, and what was not sealed is not looked for', async () => {
  const [staff, other] = [await staffMember(), await staffMember()]
  const path = foundPath(staff, '/staff/residents', formOf({ q: '山田' }))
  expect(openedSearch(other, askedBy(path))).toMatchObject({ asked: { q: '' }, sealed: { q: '' } })
  for (const q of ['山田', 'a'.repeat(3000), ['x', 'y'], undefined])
    expect(openedSearch(staff, { q })).toMatchObject({ asked: { q: '' }, sealed: { q: '' } })
})

it('a 個人番号 is neither looked for nor kept', async () => {
  const staff = await staffMember()
  const path = foundPath(staff, '/staff/audit', formOf({ record: '1234 5678 9018', kind: 'view' }), [
    'record',
  ])
  expect(path).toBe('/staff/audit?kind=view&problem=my_number')
  const { asked, isRefused } = openedSearch(staff, askedBy(path), ['record'])
  expect([asked.record, isRefused]).toEqual(['', true])
})

it('the longest words still fit into an address', async () => {
  const staff = await staffMember()
  const path = foundPath(staff, '/staff/residents', formOf({ q: '𠮷'.repeat(80) }))
  expect(path.length).toBeLessThan(1000)
  expect(openedSearch(staff, askedBy(path)).asked.q).toBe('𠮷'.repeat(50))
})
