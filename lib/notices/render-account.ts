import { momentInWords } from '#lib/date-words.ts'
import { appUrl } from '#lib/env.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import { groupSecret } from '#lib/numbers.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import type { RenderedNotice } from './render.ts'
import { contactSection } from './render-contact.ts'
import { renderHtml } from './render-html.ts'
import { type Block, type Letter, renderText, type Section } from './render-text.ts'
import { cityText, plainWords } from './render-visit.ts'
import type { AccountKind, NoticeAboutAccount } from './rules.ts'

export type AccountNotice = NoticeAboutAccount & { locale: Locale; secret: string | null; createdAt: Date }

/**
 * A notice about an address or an account: it brings a code, or says what happened so that its owner can object. It
 * never says who the account belongs to, since it may reach somebody else.
 */
export function renderAccountNotice(notice: AccountNotice, settings: CitySettings): RenderedNotice {
  const { kind, locale } = notice
  const say = plainWords(locale, 'notices')
  const city = cityText(settings.cityName, locale)
  const contact = {
    city,
    cityPhone: settings.cityPhone,
    cityHours: cityText(settings.callCentreHours, locale),
  }
  const letter: Letter = {
    language: languageTag(locale),
    subject: say(`subject.${kind}`, { city }),
    intro: say(`intro.${kind}`, { city }),
    sections: [
      ...(codeKinds.has(kind) ? codeSections(notice) : newsSections(notice)),
      contactSection(locale, contact),
    ],
    closing: [say('no_reply')],
  }
  return {
    subject: letter.subject,
    language: letter.language,
    text: renderText(letter),
    html: renderHtml(letter),
    calendar: null,
  }
}

/** Mails that bring something to type. */
const codeKinds: ReadonlySet<AccountKind> = new Set(['email_code', 'verify_email', 'reset_password'])

function codeSections({ kind, locale, facts, secret }: AccountNotice): Section[] {
  const say = plainWords(locale, 'notices')
  const link = kind === 'reset_password' ? resetBlocks(locale, secret) : []
  const until = facts.until
    ? [{ text: say('code_until', { moment: momentInWords(new Date(facts.until), locale) }) }]
    : []
  return [
    {
      heading: say('heading.code'),
      // A mail that was given up long ago has lost its code; the copy for staff has never had one.
      blocks: [{ code: secret ? groupSecret(secret) : '–' }, ...until, { text: say('code_secret') }],
    },
    ...(link.length > 0 ? [{ heading: say('heading.reset'), blocks: link }] : []),
    { heading: say('heading.not_you'), blocks: [{ text: say(`not_you.${kind}`) }] },
  ]
}

/** The code stands behind `#`, where browsers keep it to themselves: no server and no log ever sees it. */
function resetBlocks(locale: Locale, secret: string | null): Block[] {
  const say = plainWords(locale, 'notices')
  const page = `${appUrl()}/${locale}/account/reset`
  return [{ text: say('reset_how') }, { link: secret ? `${page}#code=${secret}` : page }]
}

function newsSections({ kind, locale, facts, createdAt }: AccountNotice): Section[] {
  const say = plainWords(locale, 'notices')
  const happened = rubyAsBrackets(momentInWords(createdAt, locale))
  const until = facts.until
    ? [{ text: say('locked_until', { moment: momentInWords(new Date(facts.until), locale) }) }]
    : []
  return [
    { heading: say('heading.happened'), blocks: [{ strong: happened }, ...until] },
    { heading: say('heading.not_you'), blocks: [{ text: say(`not_you.${kind}`) }] },
  ]
}
