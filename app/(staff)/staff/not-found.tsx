import { ButtonLink } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'

/** Inside the staff frame: what is not there and what one may not see look the same. */
export default async function StaffNotFound() {
  const t = textOf(await staffLocale(), 'staff')
  return (
    <div className="space-y-6">
      <Heading level={1}>{t('notFound.title')}</Heading>
      <p>{t('notFound.body')}</p>
      <ButtonLink href="/staff">{t('notFound.home')}</ButtonLink>
    </div>
  )
}
