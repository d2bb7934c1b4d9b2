import { expect, it } from 'vitest'
import { renderLiquid } from './render-liquid.ts'

it('values of every kind are written', () => {
  const values = { text: 'a', list: ['b', 'c'], yes: true }
  expect(renderLiquid('{{ text }}{{ list }}{{ yes }}{{ 3 }}{{ nil }}', values)).toBe('abctrue3')
})

it.each([
  ['a loop without end', '{% for a in (1..90000000) %}a{% endfor %}'],
  ['a loop within a loop', '{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}'],
  ['a gigabyte to write', `{% for a in (1..400000) %}${'a'.repeat(9000)}{% endfor %}`],
  [
    'a gigabyte to keep',
    `{% capture b %}{% for a in (1..40000) %}${'a'.repeat(9000)}{% endfor %}{% endcapture %}{{ b }}`,
  ],
  [
    'a text that doubles itself',
    '{% assign a = "aa" %}{% for b in (1..99) %}{% assign a = a | append: a %}{% endfor %}',
  ],
  ['a text that is too long to read', 'a'.repeat(50_001)],
])('%s is stopped', (_, template) => {
  expect(() => renderLiquid(template, {})).toThrow('limit exceeded')
})

it.each([
  [
    'a loop of loops over a text',
    '{% for a in (1..999) %}{% for b in (1..999) %}{{ a | append: b }}{% endfor %}{% endfor %}',
  ],
  [
    'a list that is made of nothing',
    '{% assign a = "x" | split: "" %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}',
  ],
  [
    'a text that replaces itself',
    `{% assign a = "${'a'.repeat(2000)}" %}{% for i in (1..30) %}{% assign a = a | replace: "a", "aaaa" %}{% endfor %}`,
  ],
  ['a table of cells', '{% tablerow a in (1..90000000) %}a{% endtablerow %}'],
])('%s is stopped as well', (_, template) => {
  expect(() => renderLiquid(template, {})).toThrow('limit exceeded')
})

const one = ['c']

it.each([
  '{{ text.constructor }}',
  '{{ text.constructor.constructor }}',
  '{{ text.__proto__ }}',
  '{{ list.__proto__.constructor }}',
  '{{ one["constructor"] }}',
  '{{ one.toString }}',
  '{{ one.hasOwnProperty }}',
  '{% assign a = "__proto__" %}{{ one[a] }}',
  '{{ list | map: "constructor" }}',
  '{{ list | where: "constructor" | first }}',
])('nothing of the language beneath is reached by %s', (template) => {
  let written = ''
  try {
    written = renderLiquid(template, { text: 'a', list: ['b'], one })
  } catch (error) {
    expect(String(error)).toMatch(/undefined (variable|filter)/)
  }
  expect(written).not.toMatch(/function|native|Object|\[object/)
})

it.each(['include', 'render', 'layout', 'block'])('no file is taken in by %s', (tag) => {
  for (const name of ['/etc/passwd', '../../.env', 'package.json'])
    expect(() => renderLiquid(`{% ${tag} "${name}" %}`, {})).toThrow(`tag "${tag}" not found`)
})
