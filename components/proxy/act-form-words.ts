import type { ReactNode } from 'react'
import { refusalWords } from '#components/proxy/refusal-words.ts'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { lastActOn } from '#lib/proxy/queries.ts'
import { exceedReasons, proxyChannels } from '#lib/reservations/rules.ts'

type Asked = { submit: ReactNode; mayExceed: boolean; last: Awaited<ReturnType<typeof lastActOn>> }

/** What the form says that moves or cancels a visit for somebody; and what was last done with it, by whom. */
export function actFormWords(locale: StaffLocale, { submit, mayExceed, last }: Asked) {
  const t = textOf(locale, 'proxy')
  const at = last && momentInWords(last.at, locale)
  const act = last && t.plain(`meanwhile.act.${last.kind}`)
  return {
    submit,
    channel: t('channel.label'),
    channels: proxyChannels.map((value) => ({ value, label: t(`channel.${value}`) })),
    exceeded: t('past.reason'),
    exceededHint: t('past.reason_hint'),
    exceedReasons: mayExceed
      ? [
          { value: '', label: t.plain('past.choose') },
          ...exceedReasons.map((value) => ({ value, label: t.plain(`past.choice.${value}`) })),
        ]
      : null,
    refused: t('refusal.title'),
    refusals: refusalWords(locale),
    invalid: t('refusal.invalid'),
    meanwhile: t('meanwhile.again'),
    last:
      last &&
      (last.staffName
        ? t('meanwhile.by', { at: at ?? '', name: last.staffName, act: act ?? '' })
        : t('meanwhile.by_resident', { at: at ?? '', act: act ?? '' })),
  }
}
