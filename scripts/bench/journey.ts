import { withoutRuby } from '#lib/ruby.ts'
import { monthOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import type { Browser, Page } from './browser.ts'
import { type Form, type FormButton, formsIn, linksIn } from './forms.ts'
import type { Wish } from './wishes.ts'

const words = wordsOf('ja', 'reservations')

/** What a visitor types; with it every booking also owes a mail. */
export const EMAIL = 'visitor@madoguchi.example'

/** Five pages and three sent forms. */
export const REQUESTS_OF_JOURNEY = 8

/**
 * Books as a visitor does whose browser has no script: month, day, a time to hold, details, check, done.
 * Each step is found on the page before it, by what its link or button says. Answers the reservation number.
 */
export async function takeJourney(browser: Browser, wish: Wish): Promise<string> {
  const query = new URLSearchParams({ service: wish.service, month: monthOf(wish.day) })
  const month = await browser.open(`/ja/availability?${query}`)
  const day = await browser.open(dayLink(month, wish.day))
  const time = found(day, ({ form, button }) => button.value === wish.startsAt && isAt(form, wish.counter))
  const details = await browser.press(day, time.form, time.button)
  const next = found(details, ({ button }) => button.label === said('details.submit'))
  const check = await browser.press(details, next.form, next.button, { email: EMAIL })
  const book = found(check, ({ button }) => button.label === said('confirm.submit'))
  const done = await browser.press(check, book.form, book.button)
  const number = /\/reservations\/(\d{10})$/.exec(
    linksIn(done.html).find((link) => /\/\d{10}$/.test(link)) ?? '',
  )?.[1]
  if (!number) throw new Error(`${done.path} shows no reservation number`)
  return number
}

const said = (key: 'details.submit' | 'confirm.submit'): string => withoutRuby(words(key))

const isAt = (form: Form, counter: string): boolean =>
  form.fields.some(([name, value]) => name === 'counterId' && value === counter)

function dayLink({ path, html }: Page, day: string): string {
  const link = linksIn(html).find((href) => new URLSearchParams(href.split(/[?#]/)[1]).get('day') === day)
  if (link === undefined) throw new Error(`${path} has no link to ${day}`)
  return `${path.split('?')[0]}${link.replace(/^[^?]*/, '').replace(/#.*$/, '')}`
}

type Pressable = { form: Form; button: FormButton }

/** The first button that is meant, with its form. */
function found({ path, html }: Page, isMeant: (pressable: Pressable) => boolean): Pressable {
  const all = formsIn(html).flatMap((form) => form.buttons.map((button) => ({ form, button })))
  const meant = all.find(isMeant)
  if (!meant) throw new Error(`${path} has not the button that is looked for`)
  return meant
}
