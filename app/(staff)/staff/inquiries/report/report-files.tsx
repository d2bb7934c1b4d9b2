import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryListPath } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; month: string }

const CSV = '/staff/inquiries/report.csv'

/** The report as a file. */
export function ReportFiles({ locale, month }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <section aria-labelledby="files" className="space-y-2">
      <Heading level={2} size={3} id="files">
        {t('report.files')}
      </Heading>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={inquiryListPath({ month }, CSV) as Route}>{t('file.utf8')}</Link>
        <Link href={inquiryListPath({ month, encoding: 'cp932' }, CSV) as Route}>{t('file.cp932')}</Link>
      </p>
    </section>
  )
}
