import type { Metadata } from 'next'
import { ExceptionPage } from '#app/(staff)/staff/settings/calendar/exceptions/exception-page.tsx'
import { kindQuery } from '#components/openings/calendar-address.ts'
import { SettingsPage } from '#components/settings/settings-page.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { type Asked, queryWith, typedInAddress } from '#lib/forms/typed-address.ts'
import { staffLocale } from '#lib/i18n/staff-locale.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { exceptionKinds } from '#lib/openings/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await staffLocale(), 'openings').plain('exceptions.add') }
}

/** A new exception; first of which kind. What the address already says of it stays. */
export default async function NewExceptionPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireStaff('calendar.edit')
  const [locale, asked] = await Promise.all([staffLocale(), searchParams])
  const { kind } = kindQuery.parse(asked)
  if (kind) return <ExceptionPage kind={kind} id={null} asked={asked} />
  const t = textOf(locale, 'openings')
  return (
    <SettingsPage
      back={{ href: '/staff/settings/calendar', words: t('back') }}
      title={t('exceptions.choose')}
      lead={t('exceptions.choose_lead')}
      example={t('exceptions.choose_example')}
    >
      <ul className="grid gap-4 md:grid-cols-2">
        {exceptionKinds.map((each) => (
          <li key={each}>
            <Panel className="h-full space-y-1">
              <Heading level={2} size={4}>
                <Link href={queryWith({ ...typedInAddress(asked), kind: [each] })}>{t(`kind.${each}`)}</Link>
              </Heading>
              <p>{t(`kind_lead.${each}`)}</p>
              <p className="field-hint">{t(`kind_example.${each}`)}</p>
            </Panel>
          </li>
        ))}
      </ul>
    </SettingsPage>
  )
}
