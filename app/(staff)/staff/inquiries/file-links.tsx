import type { Route } from 'next'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import { inquiryListPath } from '#lib/inquiries/rules.ts'
import type { StaffLocale } from '#lib/locales.ts'

type Props = { locale: StaffLocale; path: string; query: Readonly<Record<string, string | undefined>> }

/** The list as a file, in the spelling that a spreadsheet reads. */
export function FileLinks({ locale, path, query }: Props) {
  const t = textOf(locale, 'inquiries')
  return (
    <section aria-labelledby="files" className="space-y-2">
      <Heading level={2} size={4} id="files">
        {t('file.title')}
      </Heading>
      <p className="field-hint">{t('file.hint')}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href={inquiryListPath(query, path) as Route}>{t('file.utf8')}</Link>
        <Link href={inquiryListPath({ ...query, encoding: 'cp932' }, path) as Route}>{t('file.cp932')}</Link>
      </p>
    </section>
  )
}
