import { expect, test } from 'vitest'
import { formsIn, linksIn } from './forms.ts'

const page = `<html><body>
<script>self.push("<form action=\\"/no\\"><input name=\\"no\\" value=\\"1\\"></form>")</script>
<a class="link" href="/ja/availability?service=x&amp;day=2026-12-01#day">1<b>○</b></a><article></article>
<form method="get" class="search"><select name="persons"><option value="1">1</option><option value="2" selected="">2</option></select>
<select name="counter"><option value="">all</option><option value="hall">hall</option></select></form>
<form action="" encType="multipart/form-data" method="POST"><input type="hidden" name="$ACTION_ID_1"/>
<input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&#x27;&lt;&quot;}"/><input name="email" type="email" value=""/>
<input type="checkbox" name="needs" value="wheelchair"/><input type="checkbox" name="needs" value="stroller" checked=""/>
<textarea name="note">a &amp; b</textarea>
<button type="submit" name="startsAt" value="2026-12-01T00:00:00.000Z"><b>9:00</b> <span>空きあり</span></button><button formaction="/api/forms/details">次へ</button></form>
</body></html>`

test('a form carries what a browser without script would send', () => {
  const [, sent] = formsIn(page)
  expect(sent).toMatchObject({ action: '', method: 'POST', enctype: 'multipart/form-data' })
  expect(sent?.fields).toEqual([
    ['$ACTION_ID_1', ''],
    ['$ACTION_1:0', `{"id":"a'<"}`],
    ['email', ''],
    ['needs', 'stroller'],
    ['note', 'a & b'],
  ])
})

test('a list sends the option that is chosen, else the first', () => {
  expect(formsIn(page)[0]).toMatchObject({
    method: 'GET',
    fields: [
      ['persons', '2'],
      ['counter', ''],
    ],
  })
})

test('a button says what it sends and what is written on it', () => {
  expect(formsIn(page)[1]?.buttons).toEqual([
    { name: 'startsAt', value: '2026-12-01T00:00:00.000Z', label: '9:00 空きあり' },
    { name: undefined, value: '', label: '次へ', action: '/api/forms/details' },
  ])
})

test('markup inside scripts is no part of the page', () => {
  expect(formsIn(page)).toHaveLength(2)
  expect(linksIn(page)).toEqual(['/ja/availability?service=x&day=2026-12-01#day'])
})
