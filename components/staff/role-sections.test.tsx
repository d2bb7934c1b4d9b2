import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CheckboxGroup } from '#components/ui/choice-group.tsx'
import { rightsOf } from '#lib/staff/access.ts'
import { permissionsOf, shippedRoles } from '#lib/staff/rules.ts'
import { givenSections } from './given-sections.ts'
import { roleSections } from './role-sections.ts'

// What somebody may neither give nor take away stands there in grey, as it is, and says why.

const own = ['desk.view', 'roles.edit', 'roles.give'] as const
const rights = rightsOf([{ permissions: own, counterIds: null, modules: null }])

type Sections = ReturnType<typeof roleSections>

/** The choices of a form, by what they are called in it. */
const choicesIn = (sections: Sections) =>
  sections.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === 'ticks' ? [field] : [])))

/** Whether each is greyed and has its reason beside it, and the others have neither. */
function greyed(field: ReturnType<typeof choicesIn>[number]): string[] {
  return field.choices.flatMap(({ value, isFixed = false, hint }) => {
    expect(hint === undefined, value).toBe(!isFixed)
    return isFixed ? [value] : []
  })
}

const role = { name: {}, permissions: ['desk.view', 'audit.view'], rights }

it('in the form of a role, every right that its editor lacks', () => {
  const found = choicesIn(roleSections('ja', role)).flatMap(greyed)
  const all = choicesIn(roleSections('ja', role)).flatMap(({ choices }) => choices.map(({ value }) => value))
  expect(found).toEqual(all.filter((right) => !(own as readonly string[]).includes(right)))
})

it('of a new role, no right is ticked that its maker lacks', () => {
  const ticked = choicesIn(roleSections('ja', role, true)).flatMap(({ value }) => value)
  expect(ticked).toEqual(['desk.view'])
})

it('among the roles of a person, every role with a right that the giver lacks', () => {
  const roleOf = (id: string, permissions: readonly string[]) => ({
    id,
    name: null,
    permissions: [...permissions],
    isShipped: true,
    isOwn: false,
    archivedAt: null,
    newRights: [],
    isSeenKnown: false,
    holders: 0,
  })
  const roles = shippedRoles.map((id) => roleOf(id, permissionsOf({ id, permissions: null })))
  const little = roleOf('lobby', ['desk.view'])
  const given = [{ roleId: 'clerk', validUntil: null, counterIds: null }]
  const sections = givenSections('ja', { rights, roles: [...roles, little], given, counters: [] })
  const [held] = choicesIn(sections)
  expect(held && greyed(held)).toEqual(roles.map(({ id }) => id))
})

it('the box is disabled, is sent as it is, and says why beside its name', () => {
  const [city] = choicesIn(roleSections('ja', role)).filter(({ name }) => name === 'permissions.city')
  if (!city) throw new Error('no rights of the city')
  const html = renderToStaticMarkup(
    <CheckboxGroup name={city.name} label={city.label} choices={city.choices} chosen={['audit.view']} />,
  )
  const [, label = ''] = /(<label[^>]*><input[^>]*value="audit\.view".*?<\/label>)/.exec(html) ?? []
  expect(label).toMatch(/<input[^>]*type="checkbox"[^>]*disabled/)
  expect(label).toContain('<input type="hidden" name="permissions.city" value="audit.view"/>')
  expect(label).toContain('あなたにない権限です。')
})
