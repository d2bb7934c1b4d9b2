import { expect, it } from 'vitest'
import { NOW } from '#db/testing/factories.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import { renderPhoneList } from './phone-list.tsx'

const head = ['予約番号', '電話番号', '言語', '前の予約', '今の予約', '理由', '電話']
const aRow = (number: string) => [
  number,
  '03-0000-1111',
  'ベトナム語',
  '2026年12月2日 10:00 市役所',
  '取消し',
  'メールアドレスなし',
  '',
]

it('the phone list has a line for each person, its heading on every page, and no letter that cannot be printed', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => aRow(`123-456-${1000 + index}`))
  const { pages, text, language } = await readPdf(
    await renderPhoneList({ head, rows: [...rows, aRow('한')] }, 'ja', NOW),
  )
  expect(language).toBe('ja')
  expect(pages).toBeGreaterThan(1)
  expect(text.split('電話番号').length - 1).toBe(pages)
  for (const words of ['電話連絡票', '61件', '123-456-1000', '123-456-1059', 'ベトナム語', '〓'])
    expect(text).toContain(words)
})
