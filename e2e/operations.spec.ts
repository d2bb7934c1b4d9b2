import { expect } from '@playwright/test'
import { servedRefusals, servedRoles, servedStaff } from '#db/testing/served-staff.ts'
import { type Operation, readOperations } from '#scripts/operations/read-operations.ts'
import { test } from './own-counter.ts'

// Every page and every method of a route, asked for by every shipped role and by nobody. What is to come of it stands in
// the table of operations (docs/permissions.md) and in what a role is shipped with; the rest is the server's.

const operations = readOperations(process.cwd()).operations.filter(({ kind }) => kind !== 'action')

// A hundred and fifty addresses each.
test.setTimeout(120_000)

/** One record that there is not: who may ask is told so only after their right was looked at. */
const NO_RECORD = '00000000-0000-4000-8000-000000000000'

const pathOf = ({ address }: Operation): string =>
  address
    .replaceAll(/\[\[\.\.\.path\]\]/g, 'nothing')
    .replaceAll(/\[(\w+)\]/g, (_all, name) =>
      name === 'locale' && address.startsWith('/[locale]') ? 'ja' : NO_RECORD,
    )

const isPage = ({ kind }: Operation): boolean => kind === 'page'

type Asker = { cookie: string; permissions: readonly string[] } | null

const isRefused = (asker: Asker, { way, permissions }: Operation): boolean =>
  way === 'right' && !permissions.some((one) => asker?.permissions.includes(one))

const SIGN_IN = '/staff/sign-in'

/** What the server says, as `404` or `307 /staff/sign-in`. */
async function ask(baseURL: string, one: Operation, asker: Asker): Promise<string> {
  const headers = { origin: baseURL, ...(asker && { cookie: asker.cookie }) }
  const isSent = ['POST', 'PUT', 'PATCH'].includes(one.name)
  const answer = await fetch(baseURL + pathOf(one), {
    method: isPage(one) ? 'GET' : one.name,
    headers,
    redirect: 'manual',
    ...(isSent && { body: new FormData() }),
  })
  // What goes on telling (server-sent events) comes to no end by itself.
  await (one.address.endsWith('.events') ? answer.body?.cancel() : answer.arrayBuffer())
  const to = answer.headers.get('location')
  return to === null ? `${answer.status}` : `${answer.status} ${new URL(to, baseURL).pathname}`
}

/** What comes of asking as somebody who is not what the gate wants: none of the askers is a resident or a system. */
const closed: Partial<Record<Operation['way'], { page: RegExp; route: RegExp }>> = {
  resident: { page: /^307 \/ja\/account\/sign-in$/, route: /^404$/ },
  secret_holder: { page: /^307 \/ja\/account\/sign-in$/, route: /^404$/ },
  key_holder: { page: /^307 \/ja\/reservations\/lookup$/, route: /^401$/ },
  own_visit: { page: /^404$/, route: /^404$/ },
  api_client: { page: /^401$/, route: /^401$/ },
  provider: { page: /^401$/, route: /^401$/ },
  staff_step: { page: /^307 \/staff$/, route: /^404$/ },
}

/** What is to come of it: who may is answered somehow, but never by a sign-in or a fault. */
function expected(one: Operation, asker: Asker): RegExp {
  const isForStaff = ['right', 'staff', 'staff_step'].includes(one.way)
  if (isForStaff && !asker) return /^30[37] \/staff\/sign-in$/
  if (isRefused(asker, one)) return one.address === '/staff' ? /^(404|307 \/staff\/.+)$/ : /^404$/
  return closed[one.way]?.[isPage(one) ? 'page' : 'route'] ?? (isForStaff ? ANSWERED : /^(?!5)/)
}

const ANSWERED = /^(?!5|.*sign-in|.*confirm)/

/** Signs in by the form, as a browser without script sends it. */
async function signIn(baseURL: string, fields: Record<string, string>): Promise<string> {
  const form = new FormData()
  const html = await (await fetch(baseURL + SIGN_IN)).text()
  const [, own = ''] = /<form[^>]*>((?:(?!<\/form>).)*name="loginId".*?)<\/form>/s.exec(html) ?? []
  for (const [input] of own.matchAll(/<input type="hidden"[^>]*>/g))
    form.set(attribute(input, 'name'), attribute(input, 'value'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await fetch(baseURL + SIGN_IN, {
    method: 'POST',
    body: form,
    headers: { origin: baseURL },
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const attribute = (input: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '').replaceAll('&quot;', '"')

const AT_ONCE = 4

async function walk(baseURL: string, asker: Asker): Promise<[string, string][]> {
  const answers: [string, string][] = []
  const left = operations.filter(({ address }) => !(asker && address === SIGN_IN))
  const next = async (): Promise<void> => {
    const one = left.pop()
    if (!one) return
    const came = await ask(baseURL, one, asker)
    if (!expected(one, asker).test(came))
      answers.push([`${one.name} ${one.address}`, `${came}, not ${expected(one, asker)}`])
    await next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return answers
}

for (const role of servedRoles)
  test(`${role} opens what the role is for, and nothing else @script`, async ({ office: _, baseURL }) => {
    const { staffId, permissions, ...typed } = await servedStaff(role)
    const asker = { cookie: await signIn(baseURL ?? '', typed), permissions }
    expect.soft(await walk(baseURL ?? '', asker)).toEqual([])
    // Who is refused leaves a trace, and nobody else: an answer that only looks like a refusal leaves none.
    const refused = operations.filter((one) => isRefused(asker, one) && one.address !== '/staff')
    const rights = refused.map(({ permissions: [right = ''] }) => right).toSorted()
    expect(await servedRefusals(staffId)).toEqual(rights)
  })

test('nobody opens what is open to all, and nothing else @script', async ({ baseURL }) => {
  expect(await walk(baseURL ?? '', null)).toEqual([])
})
