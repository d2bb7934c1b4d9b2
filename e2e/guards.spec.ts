import { expect, type Route, test } from '@playwright/test'

// A form that another site sends in a visitor's name does nothing, whether pages run their script or not.

const SIGN_IN = '/staff/sign-in'

/** Sends what the page sends, as a browser would from a page of another site. */
const fromElsewhere = (route: Route) =>
  route.request().method() === 'POST'
    ? route.continue({ headers: { ...route.request().headers(), origin: 'https://evil.example' } })
    : route.continue()

test('a form from another site signs nobody in, the same form from our page does', async ({
  page,
  context,
}) => {
  const signIn = async () => {
    await page.goto(SIGN_IN)
    await page.getByLabel('職員ID').fill('admin')
    await page.getByLabel('パスワード').fill('hibari-admin')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'ログイン' }).click()
    return (await answered).status()
  }
  const ticket = async () => (await context.cookies()).find(({ name }) => name === 'staff-session')

  await page.route(`**${SIGN_IN}**`, fromElsewhere)
  expect(await signIn()).toBeGreaterThanOrEqual(400)
  expect(await ticket()).toBeUndefined()

  await page.unroute(`**${SIGN_IN}**`)
  expect(await signIn()).toBeLessThan(400)
  await expect
    .poll(ticket)
    .toMatchObject({ httpOnly: true, sameSite: 'Lax', domain: 'localhost', path: '/staff' })
})
