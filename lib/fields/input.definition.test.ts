import { describe, expect, it } from 'vitest'
import { definitionInput } from './input.ts'

describe('a question that is defined', () => {
  const known = [{ value: 'walk', label: { ja: '徒歩' } }]
  const sent = {
    kind: 'radio',
    isRequired: 'no',
    visibleTo: 'staff',
    maxLength: '２０',
    'label.ja': '来庁の方法',
    'label.en': 'How you come',
    'help.ja': '',
    'option.0.ja': '歩き',
    'option.1.ja': '車',
  }

  it('keeps the value of a choice whose name changed, and gives a new one its own', () => {
    expect(definitionInput(known).parse(sent)).toEqual({
      kind: 'radio',
      isRequired: false,
      visibleTo: 'staff',
      maxLength: 20,
      label: { ja: '来庁の方法', en: 'How you come' },
      help: null,
      options: [
        { value: 'walk', label: { ja: '歩き' } },
        { value: 'choice_2', label: { ja: '車' } },
      ],
    })
  })

  it.each([
    ['without a name', { 'label.ja': '' }, 'label.ja', 'required'],
    ['with nothing to choose', { 'option.0.ja': '', 'option.1.ja': '' }, 'option.0.ja', 'required'],
    ['of no kind', { kind: 'mood' }, 'kind', 'choice'],
    ['too long', { maxLength: '2001' }, 'maxLength', 'too_big'],
    ['asking for the 個人番号', { 'label.en': 'Your My Number' }, 'label.en', 'asks_my_number'],
    ['with a 個人番号 in its help', { 'help.en': '9832 0567 3214' }, 'help.en', 'my_number'],
  ])('is refused %s', (_, mistake, name, problem) => {
    const read = definitionInput(known).safeParse({ ...sent, ...mistake })
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([name, problem])
  })

  it('has no choices where its kind has none', () => {
    expect(definitionInput(known).parse({ ...sent, kind: 'text' }).options).toEqual([])
  })
})
