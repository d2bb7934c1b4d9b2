import { expect, it } from 'vitest'
import { looksLikePin } from './pin-notes.ts'

it.each([
  '1234',
  '１２３４',
  '1234-5678',
  '暗証番号は4829です',
  'PIN 4829',
  '利用者証明 4829',
  '利用者証明用は４８２９',
  '券面事項入力補助用 4829',
  '住民基本台帳用4829',
  'ABC123DEF',
  '署名用 ABC123DEF',
  '署名用：abc123def',
])('%s may be a PIN', (note) => expect(looksLikePin(note)).toBe(true))

it.each([
  '',
  '次回は11月30日 14時に来庁',
  '電話 090-1234-5678',
  '暗証番号は本人が端末で設定した',
  '署名用電子証明書は15歳未満のため発行しない',
  '利用者証明用は2031年11月24日まで有効',
  '3階の302会議室へ案内した',
])('%s is none', (note) => expect(looksLikePin(note)).toBe(false))
