import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { StatusTag } from '#components/ui/status-tag.tsx'
import { Table } from '#components/ui/table.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { momentInWords } from '#lib/date-words.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import type { OpenSession } from '#lib/staff/queries.ts'

type Props = {
  locale: StaffLocale
  sessions: readonly OpenSession[]
  /** The one of this very page, which ends by signing out. */
  ownSessionId?: string
  action: (form: FormData) => Promise<void>
  lead?: ReactNode
}

/** Where somebody is signed in, since when and when they were last seen there; each can be ended. */
export function SessionTable({ locale, sessions, ownSessionId, action, lead }: Props) {
  const t = textOf(locale, 'security')
  return (
    <>
      <Heading level={2} size={4}>
        {t('sessions.title')}
      </Heading>
      {lead && <p>{lead}</p>}
      {sessions.length === 0 && <p>{t('sessions.none')}</p>}
      {sessions.length > 0 && (
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
            {sessions.map(({ id, address, browser, createdAt, lastSeenAt }) => (
              <tr key={id}>
                <th scope="row">{address || t('sessions.unknown')}</th>
                <td>{browser || t('sessions.unknown')}</td>
                <td>{momentInWords(createdAt, locale)}</td>
                <td>{momentInWords(lastSeenAt, locale)}</td>
                <td>
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
