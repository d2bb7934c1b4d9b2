import { ok, type Result, refused } from '#lib/result.ts'

/** What a form has around its file. */
const FRAME_BYTES = 10_000

type Wanted = { mostBytes: number; ending: '.csv' | '.json' }

/** Why a file is not looked at. */
export type SentFileRefusal = 'too_large' | 'empty' | 'other_ending'

/**
 * The file that a form of ours sent, with the form. Refused unread where it is larger than what is taken, or where its
 * sender hides how large it is; and where its name does not end as such a file's does. What it is, its bytes say next.
 * (OWASP ASVS 5.0 §5.2)
 */
export async function sentFile(
  request: Pick<Request, 'headers' | 'formData'>,
  { mostBytes, ending }: Wanted,
): Promise<Result<{ form: FormData; file: File }, SentFileRefusal>> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= mostBytes + FRAME_BYTES)) return refused('too_large')
  const form = await request.formData()
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refused('empty')
  return file.name.toLowerCase().endsWith(ending) ? ok({ form, file }) : refused('other_ending')
}
