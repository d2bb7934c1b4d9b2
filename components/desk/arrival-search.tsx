import { CameraScan } from '#components/desk/camera-scan.tsx'
import { ScanForm } from '#components/desk/scan-form.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'

type Props = {
  locale: StaffLocale
  counterId: string
  /** What was searched for, as it was typed. */
  typed: string
  isInvalid: boolean
  /** Whether this person may look for names. */
  mayName: boolean
  searchAction: (form: FormData) => Promise<void>
}

/**
 * One box for whoever comes: what they read from their phone or slip, their 住民ID, their name, or the QR code by a scanner
 * that types or by the camera of the tablet.
 */
export function ArrivalSearch({ locale, counterId, typed, isInvalid, mayName, searchAction }: Props) {
  const t = textOf(locale, 'desk')
  return (
    <search>
      <ScanForm action={searchAction} className="desk-search">
        <input type="hidden" name="counter" value={counterId} />
        <TextField
          name="q"
          label={t(mayName ? 'search.labelNames' : 'search.label')}
          error={isInvalid && t(mayName ? 'search.invalidNames' : 'search.invalid')}
          defaultValue={typed}
          autoComplete="off"
          {...(mayName ? {} : { inputMode: 'numeric' })}
        />
        <Button look="outline" icon="search">
          {t('search.submit')}
        </Button>
        <CameraScan
          words={{
            open: t('camera.open'),
            title: t('camera.title'),
            lead: t('camera.lead'),
            close: t('camera.close'),
            none: t('camera.none'),
            foreign: t('camera.foreign'),
          }}
        />
      </ScanForm>
    </search>
  )
}
