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
