'use server'

import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { paperActInput, serviceAddress } from '#lib/services/input.ts'
import { savePapers } from '#lib/services/save-papers.ts'

/** Moves a paper in its list. Who was slower reads who was faster. */
export async function arrangePapersAction(address: unknown, form: FormData): Promise<void> {
  const staff = await requireStaff('services.edit')
  const asked = serviceAddress.safeParse(address)
  const input = parseForm(paperActInput, form)
  if (!(asked.success && input.ok)) notFound()
  const { seen, act } = input.value
  const saved = await savePapers(staff, { id: asked.data.service, act, seen }, currentTime())
  redirect(
    `/staff/settings/services/${asked.data.service}/papers?${saved.ok ? `done=${act.kind}` : 'faster=yes'}`,
  )
}
