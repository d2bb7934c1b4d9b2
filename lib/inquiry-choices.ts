import { z } from 'zod'
import { shippedLocales } from '#lib/locales.ts'

/**
 * 問合せの選択肢 and 回答の定型文: what an inquiry can be called, and answers that are given often, as a city keeps them
 * among its settings. An entry is never deleted, since inquiries bear its id: it is put out of use. Pure.
 */

/** Which question of the form an entry answers: 受付方法 and 種別 one of a list, 分類 any number of ticks. */
export const choiceLists = ['channel', 'kind', 'category'] as const

export type ChoiceList = (typeof choiceLists)[number]

const words = (most: number) =>
  z
    .partialRecord(z.enum(shippedLocales), z.string().max(most))
    .and(z.object({ ja: z.string().min(1).max(most) }))

const entry = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: words(100),
  position: z.int().min(0).max(999),
  isRetired: z.boolean(),
}

export const inquiryChoice = z.object({ ...entry, list: z.enum(choiceLists) })

export const inquiryTemplate = z.object({ ...entry, text: words(1000) })

export type InquiryChoice = z.output<typeof inquiryChoice>

export type InquiryTemplate = z.output<typeof inquiryTemplate>

const listed = (list: ChoiceList, names: readonly (readonly [id: string, ja: string, en: string])[]) =>
  names.map(
    ([id, ja, en], index): InquiryChoice => ({
      id,
      list,
      name: { ja, en },
      position: (index + 1) * 10,
      isRetired: false,
    }),
  )

/** What a city begins with. */
export const shippedChoices: InquiryChoice[] = [
  ...listed('channel', [
    ['phone', '電話', 'Phone'],
    ['counter', '窓口', 'At the counter'],
    ['mail', 'メール', 'E-mail'],
    ['letter', '手紙・FAX', 'Letter or fax'],
  ]),
  ...listed('kind', [
    ['question', '質問', 'Question'],
    ['request', '依頼', 'Request'],
    ['wish', '要望・意見', 'Wish or opinion'],
    ['complaint', '苦情', 'Complaint'],
    ['fault', '不具合', 'Something does not work'],
  ]),
  ...listed('category', [
    ['booking', '予約', 'Booking'],
    ['papers', '持ち物', 'What to bring'],
    ['place', '場所・時間', 'Place and hours'],
    ['card', 'カードの受け取り', 'Collecting a card'],
    ['renewal', '更新', 'Renewal'],
    ['pin', '暗証番号', 'PIN'],
    ['lost', '紛失', 'Loss'],
    ['web', '画面の操作', 'Using the website'],
    ['other', 'その他', 'Other'],
  ]),
]

type Entry = { id: string; position: number; isRetired: boolean }

/** As the city has put them. */
export const inOrder = (one: Entry, other: Entry): number =>
  one.position - other.position || one.id.localeCompare(other.id)

/** What a form offers: what is in use, in its order, and what stands in the form already. */
export const offeredEntries = <Some extends Entry>(
  entries: readonly Some[],
  kept: readonly string[] = [],
): Some[] => entries.filter(({ id, isRetired }) => !isRetired || kept.includes(id)).toSorted(inOrder)
