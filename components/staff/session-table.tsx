import type { ReactNode } from 'react'
import { ListSearch } from '#components/settings/list-search.tsx'
import { NothingFound } from '#components/settings/nothing-found.tsx'
import type { SentSearch } from '#components/settings/search-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import { rowsWith } from '#lib/list-query.ts'
import type { StaffLocale } from '#lib/locales.ts'
import type { OpenSession } from '#lib/staff/queries.ts'

type Props = {
  locale: StaffLocale
  sessions: readonly OpenSession[]
  /** The one of this very page, which ends by signing out. */
  ownSessionId?: string
  action: (form: FormData) => Promise<void>
  lead?: ReactNode
  /** A word of an address or a browser, where there are so many that one looks for one. */
  query: string
  sent: SentSearch
}

/** Fewer are seen at a glance. */
const MANY = 5

/** Where somebody is signed in, since when and when they were last seen there; each can be ended. */
export function SessionTable({ locale, sessions, ownSessionId, action, lead, query, sent }: Props) {
  const t = textOf(locale, 'security')
  const found = rowsWith(query, sessions, ({ address, browser }) => [address, browser])
  return (
    <>
      <Heading level={2} size={4}>
        {t('sessions.title')}
      </Heading>
      {lead && <p>{lead}</p>}
      {sessions.length === 0 && <p>{t('sessions.none')}</p>}
      {(sessions.length > MANY || query) && (
        <ListSearch locale={locale} query={query} label={t('sessions.search')} sent={sent} />
      )}
      {sessions.length > 0 && found.length === 0 && <NothingFound locale={locale} query={query} />}
      {found.length > 0 && (
        <Table id="session-table" caption={t('sessions.title')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('sessions.where')}</th>
              <th scope="col">{t('sessions.browser')}</th>
              <th scope="col">{t('sessions.since')}</th>
              <th scope="col">{t('sessions.seen')}</th>
              <th scope="col">{t('sessions.end')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ id, address, browser, createdAt, lastSeenAt }) => (
              <tr key={id}>
                <th scope="row">{address || t('sessions.unknown')}</th>
                <td>{browser || t('sessions.unknown')}</td>
                <td>{momentInWords(createdAt, locale)}</td>
                <td>{momentInWords(lastSeenAt, locale)}</td>
                <td className="whitespace-nowrap">
                  {id === ownSessionId ? (
                    <StatusTag tone="info" mark="○">
                      {t('sessions.this_one')}
                    </StatusTag>
                  ) : (
                    <form action={action}>
                      <input type="hidden" name="session" value={id} />
                      <Button look="outline" size="small">
                        {t('sessions.end')}
                        <VisuallyHidden>
                          {' '}
                          {address} {momentInWords(createdAt, locale)}
                        </VisuallyHidden>
                      </Button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  )
}
