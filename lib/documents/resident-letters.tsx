import { Document, Page, renderToBuffer, StyleSheet, View } from '@react-pdf/renderer'
import { dayInWords } from '#lib/date-words.ts'
import { appUrl } from '#lib/env.ts'
import type { Locale } from '#lib/locales.ts'
import { cityText, plainWords } from '#lib/notices/render-visit.ts'
import { groupAccessKey, groupNoticeNumber, groupResidentNumber } from '#lib/numbers.ts'
import type { Letter } from '#lib/residents/issue.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { wordsOf } from '#lib/words.ts'
import { JapaneseText, printable } from './japanese-text.tsx'
import { fontFamily, loadFonts } from './load-fonts.ts'
import { QrCode } from './qr-code.tsx'
import { RubyText } from './ruby-text.tsx'

type City = Pick<CitySettings, 'cityName' | 'cityPhone' | 'callCentreHours'>

/** Every household can read one of these; the page behind the QR code is in the resident's own language. */
const languages = ['ja', 'ja-easy', 'en'] as const satisfies readonly Locale[]

/**
 * The letters that tell residents their ID and the secret for the first use: one page each, in the order given. The
 * only place a secret is written to; the file goes to whom asked for it and is kept nowhere.
 */
export async function renderResidentLetters(
  letters: readonly Letter[],
  city: City,
  now: Date,
): Promise<Buffer> {
  const hasGlyph = await loadFonts()
  const say = plainWords('ja', 'letters')
  return await renderToBuffer(
    <Document title={say('title')} author={cityText(city.cityName, 'ja')} creator="Madoguchi" language="ja">
      {letters.map((letter) => (
        <LetterPage
          key={letter.number}
          letter={letter}
          city={printableCity(city, hasGlyph)}
          printedAt={dayInWords(dayOf(now), 'ja')}
        />
      ))}
    </Document>,
  )
}

/** The city's own texts with letters the font has. */
const printableCity = (city: City, hasGlyph: (codePoint: number) => boolean): City =>
  JSON.parse(JSON.stringify(city), (_, value) =>
    typeof value === 'string' ? printable(value, hasGlyph) : value,
  )

function LetterPage({ letter, city, printedAt }: { letter: Letter; city: City; printedAt: string }) {
  const say = plainWords('ja', 'letters')
  const easy = wordsOf('ja-easy', 'letters')
  const address = addressOf(letter)
  const secretOf = `secret.${letter.kind}` as const
  return (
    <Page size="A4" style={sheet.page}>
      <View style={sheet.head}>
        <RubyText fontSize={24} fontWeight={700}>
          {easy('title')}
        </RubyText>
        <JapaneseText style={sheet.city}>{cityText(city.cityName, 'ja')}</JapaneseText>
      </View>
      <JapaneseText style={sheet.foreignTitle}>{plainWords('en', 'letters')('title')}</JapaneseText>
      <View style={sheet.box}>
        <View style={sheet.numbers}>
          <Labelled name="number" value={groupResidentNumber(letter.number)} />
          <Labelled name={secretOf} value={groupAccessKey(letter.secret)} />
          {letter.noticeNumber && (
            <Labelled name="notice_number" value={groupNoticeNumber(letter.noticeNumber)} isSmall />
          )}
          <JapaneseText style={sheet.address}>{address}</JapaneseText>
        </View>
        <QrCode text={address + fragmentOf(letter)} width={QR_WIDTH} />
      </View>
      {languages.map((locale) => (
        <HowTo key={locale} locale={locale} letter={letter} city={city} />
      ))}
      <JapaneseText fixed style={sheet.foot}>
        {say('printed', { day: printedAt })}
      </JapaneseText>
    </Page>
  )
}

/** A secret opens up to the end of a day, so that day is the last. */
const lastDay = ({ expiresAt }: Letter, locale: Locale): string =>
  dayInWords(dayOf(addMinutes(expiresAt, -1)), locale)

/** Where to begin: a password is typed with the ID, a link code opens the first use by itself. */
const addressOf = ({ kind, locale }: Letter): string =>
  `${appUrl()}/${locale}/account/${kind === 'password' ? 'sign-in' : 'first-use'}`

/** What the page of the first use reads from the QR code; behind the #, no server sees it. */
const fragmentOf = ({ kind, secret }: Letter): string => (kind === 'link_code' ? `#code=${secret}` : '')

type LabelledProps = {
  name: 'number' | 'notice_number' | 'secret.password' | 'secret.link_code'
  value: string
  isSmall?: boolean
}

/** A number or secret under its name in Japanese with readings and in English. */
const Labelled = ({ name, value, isSmall }: LabelledProps) => (
  <View style={sheet.labelled}>
    <View style={sheet.label}>
      <RubyText fontSize={11} fontWeight={700}>
        {wordsOf('ja-easy', 'letters')(name)}
      </RubyText>
      <JapaneseText style={sheet.foreignLabel}>{plainWords('en', 'letters')(name)}</JapaneseText>
    </View>
    <JapaneseText style={isSmall ? sheet.smallDigits : sheet.digits}>{value}</JapaneseText>
  </View>
)

type HowToProps = { locale: (typeof languages)[number]; letter: Letter; city: City }

/** What to do with the letter, step by step, and whom to call. */
function HowTo({ locale, letter, city }: HowToProps) {
  const say = plainWords(locale, 'letters')
  // The hours in easy Japanese are as long as all the rest together; the number to call is what matters.
  const hours = locale === 'ja-easy' ? '' : cityText(city.callCentreHours, locale)
  const lines = [
    say('intro', { city: cityText(city.cityName, locale) }),
    `1. ${say('step_open')}`,
    `2. ${say(`step_${letter.kind}`)}`,
    `3. ${say('step_own')}`,
    say('until', { day: lastDay(letter, locale) }),
    city.cityPhone ? `${say('help')} ${say('phone', { phone: city.cityPhone })}` : say('help'),
    hours && say('hours', { hours }),
  ].filter(Boolean)
  return (
    <View style={sheet.howTo} wrap={false}>
      {lines.map((line) => (
        <JapaneseText key={line}>{line}</JapaneseText>
      ))}
    </View>
  )
}

const MM = 72 / 25.4
const QR_WIDTH = 38 * MM

const sheet = StyleSheet.create({
  page: {
    padding: 15 * MM,
    paddingBottom: 13 * MM,
    fontFamily,
    fontSize: 10,
    lineHeight: 1.45,
    color: '#1a1a1a',
  },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end' },
  city: { fontSize: 14, lineHeight: 1.5 },
  foreignTitle: { fontSize: 12, marginBottom: 3 * MM },
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    border: '1.5pt solid #1a1a1a',
    borderRadius: 6,
    padding: 3 * MM,
    marginBottom: 4 * MM,
  },
  numbers: { flex: 1 },
  labelled: { marginBottom: 2 * MM },
  label: { flexDirection: 'row', alignItems: 'flex-end' },
  foreignLabel: { fontSize: 10, marginLeft: 2 * MM },
  digits: { fontSize: 26, lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  smallDigits: { fontSize: 16, lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  address: { fontSize: 11 },
  howTo: { borderTop: '0.5pt solid #767676', paddingVertical: 2 * MM },
  foot: { position: 'absolute', bottom: 7 * MM, left: 15 * MM, fontSize: 9, color: '#4d4d4d' },
})
