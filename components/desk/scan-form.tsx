'use client'

import type { ComponentProps, FormEvent } from 'react'
import { withoutKey } from '#lib/numbers.ts'

/**
 * A form whose field `q` may be filled by a scanner that types: a QR code of ours has the access key beside the number, and
 * the key does not leave this device.
 */
export function ScanForm(props: ComponentProps<'form'>) {
  const keepKey = (event: FormEvent<HTMLFormElement>) => {
    const field = event.currentTarget.elements.namedItem('q')
    if (field instanceof HTMLInputElement) field.value = withoutKey(field.value)
  }
  return <form {...props} onSubmit={keepKey} />
}
