import { type LocalizedText, staffLocales } from '#lib/locales.ts'
import { type Words, wordsOf } from '#lib/words.ts'

/** What a step asks for: its own list, the papers of this very person, or that they set their PINs at the terminal. */
export const stepKinds = ['list', 'papers', 'pins'] as const

/** So many things a step has to check of its own. */
export const MOST_ITEMS = 20

/** 手順の1つ: what is done with one person, in order, with what is to be checked at it. */
export type StepDefinition = {
  key: string
  kind: (typeof stepKinds)[number]
  name: LocalizedText
  items: LocalizedText[]
  isRetired?: boolean | undefined
}

/** 手順: the steps for the people who come for these services; the set without services is for all others. */
export type StepSet = {
  key: string
  name: LocalizedText
  serviceIds: string[]
  steps: StepDefinition[]
  isRetired?: boolean | undefined
}

/** One of the answers staff choose from. What is retired is no longer offered and still read. */
export type WorkChoice = { key: string; name: LocalizedText; isRetired?: boolean | undefined }

/** 窓口の仕事: how a city serves people, all that is decided about it. */
export type VisitWork = {
  sets: StepSet[]
  outcomes: WorkChoice[]
  /** 回収するカード: old cards that may be taken back, 住基カード and 通知カード as shipped. */
  cards: WorkChoice[]
  returns: WorkChoice[]
}

type Say = (words: Words<'steps'>) => string

/**
 * 窓口の仕事 as it is shipped, in the words of the house: the five steps of handing over a card (①予約確認 ②書類確認
 * ③カード交付 ④暗証番号設定 ⑤注意事項説明, 個人番号カード交付等事務処理要領), three steps for everything else, and what staff
 * choose from at the end.
 */
export function renderShipped(): VisitWork {
  return {
    sets: [
      {
        key: 'issuance',
        name: inWords((t) => t('shipped.issuance')),
        serviceIds: ['card-pickup'],
        steps: [
          ...checkedIn(),
          {
            key: 'hand-over',
            kind: 'list',
            name: inWords((t) => t('shipped.hand_over')),
            items: [
              inWords((t) => t('shipped.hand_over_person')),
              inWords((t) => t('shipped.hand_over_words')),
              inWords((t) => t('shipped.hand_over_old')),
            ],
          },
          {
            key: 'pins',
            kind: 'pins',
            name: inWords((t) => t('shipped.pins')),
            items: [inWords((t) => t('shipped.pins_set'))],
          },
          {
            key: 'explain',
            kind: 'list',
            name: inWords((t) => t('shipped.explain')),
            items: [
              inWords((t) => t('shipped.explain_keeping')),
              inWords((t) => t('shipped.explain_expiry')),
              inWords((t) => t('shipped.explain_loss')),
            ],
          },
        ],
      },
      {
        key: 'common',
        name: inWords((t) => t('shipped.common')),
        serviceIds: [],
        steps: [
          ...checkedIn(),
          {
            key: 'handle',
            kind: 'list',
            name: inWords((t) => t('shipped.handle')),
            items: [inWords((t) => t('shipped.handle_done'))],
          },
        ],
      },
    ],
    outcomes: [
      { key: 'issued', name: inWords((t) => t('shipped.issued')) },
      { key: 'handled', name: inWords((t) => t('shipped.handled')) },
      { key: 'advised', name: inWords((t) => t('shipped.advised')) },
      { key: 'come-again', name: inWords((t) => t('shipped.come_again')) },
      { key: 'other', name: inWords((t) => t('shipped.other')) },
    ],
    cards: [
      { key: 'old-card', name: inWords((t) => t('shipped.old_card')) },
      { key: 'notice-card', name: inWords((t) => t('shipped.notice_card')) },
    ],
    returns: [
      { key: 'papers', name: inWords((t) => t('shipped.return_papers')) },
      { key: 'identity', name: inWords((t) => t('shipped.return_identity')) },
      { key: 'card', name: inWords((t) => t('shipped.return_card')) },
      { key: 'system', name: inWords((t) => t('shipped.return_system')) },
      { key: 'time', name: inWords((t) => t('shipped.return_time')) },
      { key: 'other', name: inWords((t) => t('shipped.other')) },
    ],
  }
}

const inWords = (say: Say): LocalizedText => {
  const [ja, en] = staffLocales.map((locale) => say(wordsOf(locale, 'steps')))
  return { ja: ja ?? '', ...(en && { en }) }
}

const checkedIn = (): StepDefinition[] => [
  {
    key: 'reservation',
    kind: 'list',
    name: inWords((t) => t('shipped.reservation')),
    items: [inWords((t) => t('shipped.reservation_same'))],
  },
  { key: 'papers', kind: 'papers', name: inWords((t) => t('shipped.papers')), items: [] },
]
