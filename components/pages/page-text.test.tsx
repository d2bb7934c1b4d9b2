import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PageText } from './page-text.tsx'

const shown = (text: string, lang = 'ja') => renderToStaticMarkup(<PageText lang={lang}>{text}</PageText>)

it.each([
  ['# 見出し', '<h2 class="heading-2">見出し</h2>'],
  ['- 一つ\n- 二つ', '<li>二つ</li>'],
  ['1. 一つ', '<ol class="list-decimal space-y-2 pl-6">'],
  ['**太字**', '<strong>太字</strong>'],
  ['[市](https://city.example/)', '<a class="link" href="https://city.example/">市</a>'],
  ['｜窓口《まどぐち》へ', '<ruby>窓口<rp>（</rp><rt>まどぐち</rt><rp>）</rp></ruby>へ'],
  ['- ｜窓口《まどぐち》', '<li><ruby>窓口'],
])('%s is shown', (text, markup) => {
  expect(shown(text)).toContain(markup)
})

it.each([
  ['<script>alert(1)</script>', '<script'],
  ['<b onclick="x()">a</b>', '<b'],
  ['![x](https://evil.example/x.png)', '<img'],
  ['[a](javascript:alert(1))', 'javascript:'],
  ['[a](data:text/html,x)', 'data:'],
  ['｜<img src=x>《まど》', '<img'],
])('%s brings no %s into the page', (text, markup) => {
  expect(shown(text)).not.toContain(markup)
})

it('Japanese within another language is said to be Japanese', () => {
  expect(shown('Thẻ (マイナンバーカード)', 'vi')).toContain('Thẻ (<span lang="ja">マイナンバーカード</span>)')
  expect(shown('マイナンバーカード')).not.toContain('lang')
})
