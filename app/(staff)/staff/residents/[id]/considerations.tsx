import { AddLinks } from '#components/considerations/add-links.tsx'
import { ConsiderationList } from '#components/considerations/consideration-list.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { StaffMember } from '#lib/actor.ts'
import type { considerationsOfResident } from '#lib/considerations/queries.ts'
import { mayKnowSome, writtenKinds } from '#lib/considerations/rules.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  items: Awaited<ReturnType<typeof considerationsOfResident>>
  staff: StaffMember
  residentId: string
}

/** What is to be heeded whenever this person comes, as far as the reader may know it. */
export function Considerations({ locale, items, staff, residentId }: Props) {
  const t = textOf(locale, 'considerations')
  if (!mayKnowSome(staff)) return null
  const written = writtenKinds(staff)
  return (
    <section aria-labelledby="considerations" className="space-y-3">
      <Heading level={2} size={3} id="considerations">
        {t('title')}
      </Heading>
      {written.length > 0 && <p className="field-hint">{t('for_resident')}</p>}
      <ConsiderationList locale={locale} items={items} written={written} />
      <AddLinks locale={locale} kinds={written} subject={{ about: 'resident', of: residentId }} />
    </section>
  )
}
