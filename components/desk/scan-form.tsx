'use client'

import { type ComponentProps, type FocusEvent, type FormEvent, useRef } from 'react'
import { withoutKey } from '#lib/numbers.ts'
import { useScans } from './use-scans.ts'

/**
 * A form whose field `q` may be filled by a scanner that types, also while the focus is elsewhere: a QR code of ours has
 * the access key beside the number, and the key does not leave this device. The next number takes the place of the last.
 */
export function ScanForm(props: ComponentProps<'form'>) {
  const form = useRef<HTMLFormElement>(null)
  useScans((text) => {
    const field = soughtIn(form.current)
    if (!field) return
    field.value = text
    form.current?.requestSubmit()
  })
  const keepKey = (event: FormEvent<HTMLFormElement>) => {
    const field = soughtIn(event.currentTarget)
    if (field) field.value = withoutKey(field.value)
  }
  const takePlace = (event: FocusEvent<HTMLFormElement>) => {
    const field = soughtIn(event.currentTarget)
    if (field === document.activeElement) field?.select()
  }
  return <form {...props} ref={form} onSubmit={keepKey} onFocus={takePlace} />
}

const soughtIn = (form: HTMLFormElement | null): HTMLInputElement | null => {
  const field = form?.elements.namedItem('q')
  return field instanceof HTMLInputElement ? field : null
}
