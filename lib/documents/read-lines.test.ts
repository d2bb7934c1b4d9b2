import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBreaker, piecesOf } from './read-lines.ts'

describe('a line', () => {
  it.each([
    ['は、がある。', ['は、', 'が', 'あ', 'る。']],
    ['「市役所」へ', ['「市', '役', '所」', 'へ']],
    ['カードとキー', ['カード', 'と', 'キー']],
    ['番号 123-456-7897です', ['番', '号', ' ', '123-456-7897', 'で', 'す']],
    ['https://city.example/ja?x=1 を', ['https://city.example/ja?x=1', ' ', 'を']],
    ['今日は窓口（まどぐち）です', ['今', '日', 'は', '窓口（まどぐち）', 'で', 'す']],
    ['その再設定（2人）', ['そ', 'の', '再設定（2人）']],
    ['は期間の変更（カード', ['は', '期', '間', 'の', '変更（カード']],
    ['カード（かーど）を', ['カード（かーど）', 'を']],
    ['10時（じ）まで', ['10時（じ）', 'ま', 'で']],
    ['กรุณาโทรหาเรา', ['กรุณา', 'โทร', 'หา', 'เรา']],
    ['यो पृष्ठ।', ['यो', ' ', 'पृष्ठ।']],
    ['예약 번호', ['예약', ' ', '번호']],
  ])('%s may end after %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  it('hands over just what the renderer asks for, whatever it asks for and however often', () => {
    const letters = fc.constantFrom(...'あ漢カ（）。、a1 -「」ー𠮷')
    const runs = fc.array(
      fc.array(letters, { minLength: 1, maxLength: 6 }).map((list) => list.join('')),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(runs, (texts) => {
        const breaker = lineBreaker(texts.join(''))
        for (let layout = 0; layout < 2; layout += 1) {
          expect(texts.map((run) => breaker(run).join(''))).toEqual(texts)
        }
      }),
    )
  })

  it('may end where an empty part stands, and nowhere within a piece, also where two fonts meet in it', () => {
    const breaker = lineBreaker('24日（にち）です')
    expect(breaker('24日（')).toEqual(['24日（'])
    expect(breaker('にち）です')).toEqual(['にち）', '', 'で', '', 'す', ''])
    const vietnamese = lineBreaker('thẻ (通知カード)')
    expect(vietnamese('thẻ')).toEqual(['thẻ', ''])
    expect(vietnamese(' ')).toEqual([' ', ''])
    expect(vietnamese('(')).toEqual(['('])
    expect(vietnamese('通知カード')).toEqual(['通', '', '知', '', 'カード'])
    expect(vietnamese(')')).toEqual([')', ''])
  })
})
