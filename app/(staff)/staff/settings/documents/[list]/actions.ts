'use server'

import { notFound, redirect } from 'next/navigation'
import { typedWordInput } from '#components/settings/typed-word.ts'
import { requireStaff } from '#lib/auth/require-staff.ts'
import { currentTime } from '#lib/clock.ts'
import type { FormState } from '#lib/forms/form-state.ts'
import { parseForm } from '#lib/forms/parse-form.ts'
import { refusedNow } from '#lib/forms/refused-now.ts'
import { documentsAddress, documentsInput, seenInput } from '#lib/services/input.ts'
import { type DocumentsRefusal, saveDocuments } from '#lib/services/save-documents.ts'

type State = FormState<DocumentsRefusal>

/** Adds a list of documents, or changes one. */
export async function saveDocumentsAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const asked = documentsAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(documentsInput, form)
  if (!input.ok) return input.state
  const saved = await saveDocuments(staff, { id: asked.data.list, ...input.value }, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/documents?done=saved')
}

/** Takes a list of documents away that no paper names, once its word was typed. */
export async function removeDocumentsAction(address: unknown, _state: State, form: FormData): Promise<State> {
  const staff = await requireStaff('services.edit')
  const asked = documentsAddress.safeParse(address)
  if (!asked.success) notFound()
  const input = parseForm(seenInput.extend(typedWordInput('remove').shape), form)
  if (!input.ok) return input.state
  const wish = { id: asked.data.list, list: null, seen: input.value.seen }
  const saved = await saveDocuments(staff, wish, currentTime())
  if (!saved.ok) return refusedNow(saved.reason, { typed: input.typed })
  redirect('/staff/settings/documents?done=removed')
}
