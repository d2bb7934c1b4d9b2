import type { ReactNode } from 'react'
import { Heading } from '#components/ui/heading.tsx'
import { Link } from '#components/ui/link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { appUrl } from '#lib/env.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { groupAccessKey, groupReservationNumber } from '#lib/numbers.ts'
import { CopyButton } from './copy-button.tsx'
import { LargeCode } from './large-code.tsx'
import { PrintButton } from './print-button.tsx'
import { QrCode } from './qr-code.tsx'

type Props = {
  locale: Locale
  booked: { number: string; accessKey: string }
  mayBeMailed: boolean
  /** The account opens the reservation too. */
  hasAccount: boolean
}

/** The two things to keep, large, to be copied, printed or photographed. */
export function KeyPanel({ locale, booked, mayBeMailed, hasAccount }: Props) {
  const t = textOf(locale, 'reservations')
  const [number, key] = [groupReservationNumber(booked.number), groupAccessKey(booked.accessKey)]
  const copied = { done: t('done.copied'), failed: t('done.notCopied') }
  // Behind the # nothing is sent: no server and no proxy on the way sees or logs the key.
  const secret = new URLSearchParams({ number: booked.number, key: booked.accessKey })
  return (
    <Panel className="border-2 border-primary">
      <Heading level={2}>{t('done.keepTitle')}</Heading>
      <p className="mt-2">{t('done.keepLead')}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[1fr_auto]">
        <dl className="space-y-4">
          <Kept term={t('visit.number')} value={number}>
            <CopyButton text={number} words={{ copy: t('done.copyNumber'), ...copied }} />
          </Kept>
          <Kept term={t('visit.accessKey')} value={key}>
            <CopyButton text={key} words={{ copy: t('done.copyKey'), ...copied }} />
          </Kept>
        </dl>
        <QrCode
          text={`${appUrl()}/${locale}/reservations/lookup#${secret}`}
          label={t.plain('done.qrLabel')}
          help={t('done.qrHelp')}
        />
      </div>
      <div className="mt-4 space-y-4">
        <Notice tone="warning" title={t('done.keepAdvice')}>
          {mayBeMailed && <p>{t('done.mailed')}</p>}
          {hasAccount && (
            <p>
              {t('done.inMyPage')}{' '}
              <Link href={`/${locale}/account`}>{textOf(locale, 'shell')('nav.my_page')}</Link>
            </p>
          )}
        </Notice>
        <PrintButton>{t('done.print')}</PrintButton>
      </div>
    </Panel>
  )
}

const Kept = ({ term, value, children }: { term: ReactNode; value: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>
      <LargeCode code={value} />
      {children}
    </dd>
  </div>
)
