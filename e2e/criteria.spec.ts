import { expect, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { messageDomains, shippedLocales } from '#lib/locales.ts'
import { readCatalogues } from '#scripts/checks/catalogues.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { heading } from './fixtures.ts'
import {
  expectNamesWithin,
  expectSteadyNames,
  expectTwoWays,
  linksOf,
  type NamedLink,
} from './names-and-links.ts'
import { test } from './own-counter.ts'
import { aroundAccounts, forEverybody, insideAccounts } from './resident-pages.ts'
import { pointingSentences, senseWords } from './sense-words.ts'
import {
  expectLanguagesMarked,
  expectNothingOnPress,
  expectStill,
  expectTellingNames,
} from './still-pages.ts'
import { chooseTime, finish, goOn } from './visit-steps.ts'

// What the standard asks of every page and axe cannot see, in one walk over all of them.

/** Steps on the way to something, and what leads everywhere itself. */
const steps = ['nowhere', 'reservations/new', 'account/email/remove', 'account/email/verify', 'sitemap']

test('every page keeps still, acts on release, names its parts, marks other languages, and has two ways to it under one name', {
  tag: '@script',
}, async ({ page, office, morning }) => {
  test.setTimeout(180_000)
  const links: NamedLink[] = []
  const look = async (path: string) => {
    await test.step(path, async () => {
      await page.goto(`/my${path}`)
      await expect(page).toHaveTitle(/./)
      await expect(heading(page)).toHaveCount(1)
      links.push(...(await lookAt(page)))
    })
  }
  await page.clock.install()
  for (const address of forEverybody) await look(address)
  for (const address of aroundAccounts) await look(`/account/${address}`)

  await chooseTime(page, office, await morning())
  await look('/reservations/new')
  await page.goto('/ja/reservations/new')
  await goOn(page)
  await look('/reservations/new/confirm')
  await page.goto('/ja/reservations/new/confirm')
  const { number } = await finish(page)
  await look('/reservations/new/done')
  for (const path of ['', '/change', '/cancel'])
    await look(`/reservations/${number.replaceAll('-', '')}${path}`)

  const account = await anAccount({ email: 'hanako@example.jp' })
  await page.goto('/ja/account/sign-in')
  await signIn(page, account.number)
  await isSignedIn(page)
  for (const address of insideAccounts) await look(`/account${address}`)
  await look('/sitemap')

  expectSteadyNames(links.filter(({ on }) => !steps.includes(on)))
  const known = [
    ...forEverybody.map((address) => address.replace(/^\/|\?.*/g, '')),
    ...aroundAccounts.map((address) => `account/${address}`),
    ...insideAccounts.map((address) => `account${address}`),
  ]
  expectTwoWays(
    links,
    [...new Set(known)].filter((address) => !steps.includes(address)),
  )
})

async function lookAt(page: Page): Promise<NamedLink[]> {
  await expectTellingNames(page)
  await expectLanguagesMarked(page)
  const links = await linksOf(page)
  expectNamesWithin(links)
  await expectNothingOnPress(page)
  await expectStill(page)
  return links
}

test('no text points at a place, a shape, a colour or a sound alone, in any language', {
  tag: '@script',
}, () => {
  const catalogues = readCatalogues('messages')
  for (const locale of shippedLocales) {
    expect(pointingSentences(locale, senseWords[locale].example)).not.toEqual([])
    const texts = messageDomains.resident.flatMap((domain) => [
      ...(catalogues.get(locale)?.get(domain) ?? []),
    ])
    expect(texts.length).toBeGreaterThan(500)
    const pointing = texts.flatMap(([key, text]) =>
      pointingSentences(locale, text).map((words) => ({ key, words })),
    )
    expect(pointing, locale).toEqual([])
  }
})
