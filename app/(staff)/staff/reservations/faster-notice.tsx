import { doneMeanwhile, goneMeanwhile } from '#components/settings/changed-meanwhile.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StaffMember } from '#lib/actor.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { savedSearchId } from '#lib/searches/input.ts'
import { fasterWithSearch } from '#lib/searches/queries.ts'

type Props = {
  locale: StaffLocale
  staff: StaffMember
  sent: Record<string, string | string[] | undefined>
}

/** Who deleted or renamed a saved search, and when: for who was slower to rename or delete it. */
export async function FasterNotice({ locale, staff, sent }: Props) {
  const wanted = savedSearchId.safeParse({ id: sent.faster })
  if (!wanted.success) return null
  const t = textOf(locale, 'searches')
  const faster = await fasterWithSearch(staff, wanted.data.id)
  return (
    <Notice tone="danger" role="alert" title={t('saved.late')}>
      <p>
        {faster?.name
          ? doneMeanwhile(locale, faster.last, t('rename.now', { name: faster.name }))
          : goneMeanwhile(locale, faster?.last)}
      </p>
    </Notice>
  )
}
