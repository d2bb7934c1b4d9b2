import { Link } from '#components/ui/link.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { languageTag, nameOfLocale, type StaffLocale } from '#lib/locales.ts'
import type { OwnTemplate } from '#lib/templates/queries.ts'
import { localesOf, type TemplateKind } from '#lib/templates/rules.ts'

type Props = { locale: StaffLocale; kind: TemplateKind; name: string; own: OwnTemplate[] }

/** One mail or paper: a link to its text in each language. */
export function KindPanel({ locale, kind, name, own }: Props) {
  const t = textOf(locale, 'templates')
  return (
    <details className="more" open={own.length > 0}>
      <summary>{name}</summary>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {localesOf(kind).map((language) => {
          const template = own.find((each) => each.locale === language)
          return (
            <li key={language} className="flex flex-wrap items-center gap-2">
              <Link
                href={`/staff/settings/notices/${kind}/${language}`}
                aria-label={t.plain('open', { kind: name, language: nameOfLocale(language) })}
              >
                <span lang={languageTag(language)}>{nameOfLocale(language)}</span>
              </Link>
              {template && (
                <StatusTag tone={template.isStale ? 'warning' : 'info'}>
                  {t(template.isStale ? 'stale' : 'own')}
                </StatusTag>
              )}
              {template && (
                <span className="field-hint">
                  {t('by', { moment: momentInWords(template.updatedAt, locale), name: template.name ?? '–' })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
