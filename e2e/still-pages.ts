import { expect, type Page } from '@playwright/test'

/** WCAG 2.2.2: nothing moves or changes by itself, but the time that is left of a held place. `page.clock` is installed. */
export async function expectStill(page: Page): Promise<void> {
  const moving = await page.evaluate(() => [
    ...document.getAnimations().flatMap(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {}
      return Number(endTime) > 5000 ? ['an animation of more than five seconds'] : []
    }),
    ...[...document.querySelectorAll('marquee, blink, meta[http-equiv="refresh" i], [autoplay]')].map(
      ({ outerHTML }) => outerHTML.slice(0, 90),
    ),
  ])
  expect(moving).toEqual([])
  // A page that is still coming to life changes once, not for ever.
  await expect(async () => expect(await changedWithin(page, 6000)).toEqual([])).toPass({ timeout: 10_000 })
}

async function changedWithin(page: Page, milliseconds: number): Promise<string[]> {
  const changed = await page.evaluateHandle(() => {
    const seen: string[] = []
    new MutationObserver((records) => {
      for (const { target: node } of records) {
        const element = node instanceof Element ? node : node.parentElement
        // Said to the eye alone, and what the page is about: essential, and it ends with the hold.
        if (!element?.closest('[data-countdown]')) seen.push(element?.outerHTML.slice(0, 90) ?? 'a text')
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    return seen
  })
  await page.clock.runFor(milliseconds)
  return changed.jsonValue()
}

/** WCAG 2.5.2: a pointer that only goes down does nothing; who slips away before letting go has done nothing. */
export async function expectNothingOnPress(page: Page): Promise<void> {
  const address = page.url()
  const done = await page.evaluate(() => {
    const acts: string[] = []
    const stop = new AbortController()
    for (const type of ['click', 'submit', 'change', 'toggle'])
      document.addEventListener(
        type,
        ({ target }) => acts.push(`${type} ${(target as Element).outerHTML.slice(0, 90)}`),
        {
          capture: true,
          signal: stop.signal,
        },
      )
    const opened = () => document.querySelectorAll('[open], [aria-expanded="true"]').length
    const before = opened()
    for (const control of document.querySelectorAll('a, button, summary, input, select, label'))
      for (const [type, Kind] of [
        ['pointerdown', PointerEvent],
        ['mousedown', MouseEvent],
      ] as const)
        control.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, button: 0 }))
    stop.abort()
    return opened() === before ? acts : [...acts, 'something opened']
  })
  expect(done).toEqual([])
  const control = page.locator('main :is(a[href], button:not([aria-hidden])):visible').first()
  if ((await control.count()) > 0) {
    await control.hover()
    await page.mouse.down()
    await page.mouse.move(2, 2)
    await page.mouse.up()
  }
  expect(page.url()).toBe(address)
}

/** WCAG 2.4.6: the title is the heading, no heading is empty or stands twice, and no two fields of a group have one name. */
export async function expectTellingNames(page: Page): Promise<void> {
  const { title, headings, fields } = await page.evaluate(() => {
    const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    const named = [
      ...document.querySelectorAll<HTMLInputElement>(
        'main :is(input:not([type=hidden], [hidden]), select, textarea)',
      ),
    ]
    return {
      title: document.title,
      headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(words),
      fields: named.map((field) => {
        const own = field.getAttribute('aria-label') ?? [...(field.labels ?? [])].map(words).join(' ')
        const group = field.closest('fieldset')?.querySelector('legend')
        return [group ? words(group) : '', own].join(': ')
      }),
    }
  })
  expect(title.startsWith(headings[0] ?? '—'), `${title} | ${headings[0]}`).toBe(true)
  for (const names of [headings, fields]) {
    expect(names.filter((name) => /^(.*: )?$/.test(name))).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  }
}

/** WCAG 3.1.2 for a language with a script of its own: Japanese words and English sentences say that they are. */
export async function expectLanguagesMarked(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const found: { lang: string; text: string }[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      // Options hold names of places: they cannot hold elements.
      if (node.parentElement?.closest('script, noscript, style, option, .language')) continue
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? ''
      found.push({ lang, text: node.textContent ?? '' })
    }
    return found
  })
  expect(texts.filter(isUnmarked)).toEqual([])
}

function isUnmarked({ lang, text }: { lang: string; text: string }): boolean {
  const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text)
  if (lang === 'ja') return !isJapanese && /\p{L}/u.test(text)
  const isEnglish = /[A-Za-z]{2,}(?:[ ,’'-]+[A-Za-z]{2,}){3,}/.test(text)
  return isJapanese || (isEnglish && lang !== 'en')
}
