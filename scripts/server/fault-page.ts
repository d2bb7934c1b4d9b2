import type { IncomingMessage } from 'node:http'
import {
  isLocale,
  isStaffLocale,
  type Locale,
  languageCookies,
  languageTag,
  sourceLocale,
} from '#lib/locales.ts'
import { rubyParts, withoutRuby } from '#lib/ruby.ts'
import { type WordKey, wordsOf } from '#lib/words.ts'
import { choiceIn } from './choice-in.ts'
import type { Answer } from './hold-back.ts'

/**
 * The page in place of one that failed, whole and plain: what Next answers then is white until script draws it. It
 * says what to do and, for calling, the number under which the fault is in the log. `failed` is what Next answered: its
 * headers name the style sheet.
 */
export function faultPage({ url = '/', headers }: IncomingMessage, failed: Answer): Buffer {
  const [, first = ''] = url.split(/[/?]/)
  const locale = first === 'staff' ? staffLocaleIn(headers) : residentLocale(first)
  const words = wordsOf(locale, 'shell')
  const said = (key: Extract<WordKey<'shell'>, `error.${string}`>) => withRuby(words(key))
  const style = /<(\/_next\/[\w./-]+\.css)>/.exec(String(failed.headers.link))?.[1]
  return Buffer.from(`<!DOCTYPE html>
<html lang="${languageTag(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(withoutRuby(words('error.title')))}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${style ? `<link rel="stylesheet" href="${style}">` : ''}
</head>
<body>
<main class="page main space-y-6">
<h1 class="heading-1">${said('error.title')}</h1>
<p>${said('error.body')}</p>
<p>${said('error.reference')} <strong>${headers['x-request-id']}</strong></p>
<p class="flex flex-wrap gap-3">
<a class="button button-solid" href="">${said('error.retry')}</a>
<a class="button button-outline" href="/${first === 'staff' ? first : locale}">${said('error.home')}</a>
</p>
</main>
</body>
</html>
`)
}

const residentLocale = (first: string): Locale => (isLocale(first) ? first : sourceLocale)

function staffLocaleIn(headers: IncomingMessage['headers']): Locale {
  const chosen = choiceIn(headers, languageCookies.staff) ?? ''
  return isStaffLocale(chosen) ? chosen : sourceLocale
}

const withRuby = (text: string): string =>
  rubyParts(text)
    .map(({ base, reading }) =>
      reading
        ? `<ruby>${escaped(base)}<rp>（</rp><rt>${escaped(reading)}</rt><rp>）</rp></ruby>`
        : escaped(base),
    )
    .join('')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The words may be the city's own. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter)
