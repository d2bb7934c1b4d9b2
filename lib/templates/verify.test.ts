import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, aService, NOW, someSettings } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { renderShipped } from '#lib/notices/render-shipped.ts'
import { type NoticeKind, noticeKinds, noticeLocales } from '#lib/notices/rules.ts'
import { verifyTemplate } from './verify.ts'

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ cityName: { ja: 'ひばり市' }, cityPhone: '050-0000-0100' })
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
})

const ENDLESS = '{% for a in (1..90000000) %}a{% endfor %}'

const verify = (body: string, { kind = 'reservation_booked' as NoticeKind, subject = '予約' } = {}) =>
  verifyTemplate({ kind, locale: 'ja', template: { subject, body } }, NOW)

it.each(noticeKinds)(
  'the shipped text of %s could have been written by the city, in every language',
  async (kind) => {
    for (const locale of noticeLocales(kind)) {
      const verified = await verifyTemplate({ kind, locale, template: renderShipped(kind, locale) }, NOW)
      expect(verified).toMatchObject({ ok: true })
    }
  },
)

describe('a template', () => {
  it('is written in lines', async () => {
    const body = `ようこそ\n\n## ｜番号《ばんごう》\n**{{ number }}**\n\`A\`\nhttps://city.example/\n- 一\n- 二\n終わり\n---\n{{ city }}\n`
    expect(await verify(body)).toEqual({
      ok: true,
      letter: {
        language: 'ja',
        subject: '予約',
        intro: [{ text: 'ようこそ' }],
        sections: [
          {
            heading: '番号（ばんごう）',
            blocks: [
              { strong: '123-456-7897' },
              { code: 'A' },
              { link: 'https://city.example/' },
              { items: ['一', '二'] },
              { text: '終わり' },
            ],
          },
        ],
        closing: ['ひばり市'],
      },
    })
  })

  it.each([
    ['a variable that is none', '{{ nubmer }} {{ number }}', 'unknown_variable', 'nubmer', 1],
    ['a variable of another notice', '{{ number }} {{ code }}', 'unknown_variable', 'code', 1],
    ['a filter that is none', '{{ number | shout }}', 'unknown_filter', 'shout', 1],
    ['a tag that is none', '{{ number }}{% shout %}', 'unknown_tag', 'shout', 1],
    ['another template', '{{ number }}{% include "passwd" %}', 'unknown_tag', 'include', 1],
    ['a file', '{{ number }}{% render "../../.env" %}', 'unknown_tag', 'render', 1],
    ['an open tag', '{{ number }}\n{% if prices %}', 'syntax', '', 2],
    ['an open brace', '{{ number', 'syntax', '', 1],
    ['a loop without end', `{{ number }}\n${ENDLESS}`, 'too_much', 'limit exceeded', 2],
    ['no number', 'ようこそ', 'lacks_needed', '{{ number }}', null],
    [
      'a number only some see',
      '{% if prices.size > 9 %}{{ number }}{% endif %}',
      'lacks_needed',
      '{{ number }}',
      null,
    ],
    [
      'a key in an address',
      '{{ number }}\nhttps://a.example/?k={{ access_key }}',
      'secret_in_link',
      'https://a.example/?k=ABCD-EFGH-JKMN',
      null,
    ],
    ['a line that is broken further down', '{{ number }}\n\n{{ nubmer }}', 'unknown_variable', 'nubmer', 3],
  ])('with %s is refused with its line', async (_, body, reason, detail, line) => {
    expect(await verify(body)).toEqual({ ok: false, reason, detail, line, field: 'body' })
  })

  it('is refused at its subject where that is broken', async () => {
    expect(await verify('{{ number }}', { subject: '{{ nubmer }}' })).toEqual({
      ok: false,
      reason: 'unknown_variable',
      detail: 'nubmer',
      field: 'subject',
      line: 1,
    })
  })

  it('never shows a secret on a locked screen', async () => {
    const body = '{{ number }}'
    expect(await verify(body, { subject: '{{ access_key }}' })).toMatchObject({ reason: 'secret_in_subject' })
    expect(await verify('{{ code }}', { kind: 'email_code', subject: '{{ code }}' })).toMatchObject({
      reason: 'secret_in_subject',
    })
  })

  it('reaches nothing but its variables', async () => {
    for (const reach of ['number.constructor', 'bring.constructor.name', 'city.__proto__'])
      expect(await verify(`{{ number }}{{ ${reach} }}`)).toMatchObject({ reason: 'unknown_variable' })
  })
})

it('a city without counters writes its notices too', async () => {
  await resetDatabase()
  for (const kind of noticeKinds)
    expect(
      await verifyTemplate({ kind, locale: 'ja', template: renderShipped(kind, 'ja') }, NOW),
    ).toMatchObject({ ok: true })
})
