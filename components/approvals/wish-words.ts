import type { Approval } from '#lib/approvals/queries.ts'
import { type ActKind, actKinds, isAct } from '#lib/audit/rules.ts'
import { dayInWords } from '#lib/date-words.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { protectionKinds, shownNumber } from '#lib/protection/rules.ts'
import { wordsOf } from '#lib/words.ts'

/**
 * What exactly is asked for, for who decides: how many entries of the record, of whom, of which kind and time; whose
 * protection, which kind, and until when.
 */
export function wishInWords({ act, input }: Pick<Approval, 'act' | 'input'>, locale: StaffLocale): string {
  if (act === 'protection_lift') return liftInWords(input, locale)
  if (act !== 'traces_export') return ''
  const t = wordsOf(locale, 'audit')
  const { count, person, record, kind, act: ofAct, from, until } = input
  const said = [
    [t('by'), person],
    [t('record'), record],
    [t('kind_label'), isKind(kind) ? t(`kind.${kind}`) : undefined],
    [t('act_label'), typeof ofAct === 'string' && isAct(ofAct) ? t(`act.${ofAct}`) : undefined],
    [t('from'), from],
    [t('until'), until],
  ] as const
  const parts = said.flatMap(([label, value]) =>
    value ? [t('detail_named', { label, value: `${value}` })] : [],
  )
  return [t('approval.entries', { count: Number(count) }), ...parts].join(t('who.and'))
}

function liftInWords({ number, kind, endsOn }: Approval['input'], locale: StaffLocale): string {
  if (typeof number !== 'string' || typeof endsOn !== 'string') return ''
  const t = wordsOf(locale, 'protection')
  const parts = [
    shownNumber(number),
    ...protectionKinds.filter((one) => one === kind).map((one) => t(`kind.${one}`)),
    t('wish_until', { day: dayInWords(endsOn, locale) }),
  ]
  return parts.join(wordsOf(locale, 'audit')('who.and'))
}

const isKind = (value: unknown): value is ActKind => (actKinds as readonly unknown[]).includes(value)
