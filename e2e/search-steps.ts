import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes } from '#lib/time.ts'
import { test as base } from './own-counter.ts'
import { button } from './visit-steps.ts'

export type Visit = { name: string; number: string }

/** A given name that nobody else in the city has, in the three ways in which somebody writes it. */
export type Given = Record<'hiragana' | 'katakana' | 'halfWidth', string>

/** Three visits one after the other; the later the visit, the earlier it was booked. */
export type Called = { given: Given; visits: [Visit, Visit, Visit] }

const spelled = (hex: string, syllables: string): string =>
  [...hex].map((digit) => syllables[Number.parseInt(digit, 16)]).join('')

function newGiven(): Given {
  const hex = randomUUID().slice(0, 8)
  return {
    hiragana: spelled(hex, 'あかさたなはまらいきしちにひみり'),
    katakana: spelled(hex, 'アカサタナハマライキシチニヒミリ'),
    halfWidth: spelled(hex, 'ｱｶｻﾀﾅﾊﾏﾗｲｷｼﾁﾆﾋﾐﾘ'),
  }
}

export const test = base.extend<{ called: Called }>({
  called: async ({ ownOffice: { counter, service }, morning }, use) => {
    const { slots } = await morning({ count: 3, at: counter })
    const given = newGiven()
    const book = async (place: number, family: string, reading: string): Promise<Visit> => {
      const name = `${family}　${given.hiragana}`
      const { number } = await aBooking({
        owns: slots.slice(place, place + 1),
        serviceIds: [service.id],
        answers: { name, kana: `${reading}　${given.katakana}` },
        createdAt: addMinutes(new Date(), -60 * (place + 1)),
      })
      return { name, number: groupReservationNumber(number) }
    }
    await use({
      given,
      visits: [
        await book(0, '𠮷﨑', 'ヨシザキ'),
        await book(1, '葛\u{E0100}城', 'カツラギ'),
        await book(2, '髙橋', 'タカハシ'),
      ],
    })
  },
})

export const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** The visits that were found, in their order. */
export const found = (page: Page) => page.getByRole('row').getByRole('rowheader')

export type Asked = { 氏名: string } | { フリガナ: string }

/** Looks for visits of any day; what names a person does not come into the address as it is. */
export async function search(page: Page, asked: Asked, counter?: string): Promise<void> {
  await page.goto('/staff/reservations')
  for (const [label, words] of Object.entries(asked))
    await page.getByLabel(label, { exact: true }).fill(words)
  if (counter) {
    await page.getByText('ほかの条件', { exact: true }).click()
    await page.getByRole('checkbox', { name: counter, exact: true }).check()
  }
  await button(page, '予約を探す').click()
  for (const [label, words] of Object.entries(asked)) {
    await expect(condition(page, `${label}：${words}`)).toBeVisible()
    expect(decodeURIComponent(page.url())).not.toContain(words)
  }
  if (counter) await expect(condition(page, `窓口：${counter}`)).toBeVisible()
}

/** A condition of the search that the page shows; following it searches without. */
export const condition = (page: Page, words: string) =>
  page.getByRole('link', { name: `条件「${words}」を外す`, exact: true })
