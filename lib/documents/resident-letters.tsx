import { Document, Page, StyleSheet, View } from '@react-pdf/renderer'
import { dayInWords } from '#lib/date-words.ts'
import type { Locale } from '#lib/locales.ts'
import { cityText, everyText, plainWords } from '#lib/notices/render-visit.ts'
import type { Letter as Text } from '#lib/notices/rules.ts'
import type { Letter } from '#lib/residents/issue.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import { dayOf } from '#lib/time.ts'
import { JapaneseText } from './japanese-text.tsx'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { PaperBlock, PaperText } from './paper-text.tsx'
import { printable } from './read-letters.ts'
import { letterVariables, startUrl } from './read-variables.ts'
import { renderFile } from './render-file.ts'
import { type PaperTrial, renderPaper } from './render-paper.ts'
import { letterLocales } from './rules.ts'
import { SampleMark } from './sample-mark.tsx'
import { SecretBox } from './secret-box.tsx'

type City = Pick<CitySettings, 'cityName' | 'cityPhone' | 'callCentreHours'>

/**
 * The letters that tell residents their ID and the secret for the first use: one page each, in the order given, in the
 * words of the city. The only place a secret is written to; the file goes to whom asked for it and is kept nowhere.
 */
export async function renderResidentLetters(
  letters: readonly Letter[],
  city: City,
  now: Date,
  trial?: PaperTrial,
): Promise<Buffer> {
  const hasLetter = await loadFonts()
  const cityName = cityText(city.cityName, 'ja')
  const pages = await Promise.all(
    letters.map(async (letter) => {
      const texts = await textsOf(letter, city, trial)
      return { letter, ...everyText({ texts, cityName }, (text) => printable(text, hasLetter)) }
    }),
  )
  const printedAt = dayInWords(dayOf(now), 'ja')
  return await renderFile(
    <Document
      title={plainWords('ja', 'letters')('title')}
      author={cityName}
      creator="Madoguchi"
      language="ja"
    >
      {pages.map((page) => (
        <LetterPage key={page.letter.number} {...page} printedAt={printedAt} isSample={trial !== undefined} />
      ))}
    </Document>,
  )
}

type LanguageText = { locale: Locale; text: Text }

const textsOf = (letter: Letter, city: City, trial?: PaperTrial): Promise<LanguageText[]> =>
  Promise.all(
    letterLocales.map(async (locale) => ({
      locale,
      text: await renderPaper(`letter_${letter.kind}`, locale, letterVariables(letter, city, locale), trial),
    })),
  )

type PageProps = {
  letter: Letter
  texts: LanguageText[]
  cityName: string
  printedAt: string
  isSample: boolean
}

/** The first language gives the page its heading; each of the others stands under its own. */
function LetterPage({ letter, texts, cityName, printedAt, isSample }: PageProps) {
  return (
    <Page size="A4" style={[sheet.page, { fontFamily: fontFamilies() }]}>
      {isSample && <SampleMark />}
      <View style={sheet.head}>
        <PaperText size={22} isStrong>
          {texts[0]?.text.subject ?? ''}
        </PaperText>
        <JapaneseText style={sheet.city}>{cityName}</JapaneseText>
      </View>
      <SecretBox letter={letter} address={startUrl(letter)} />
      {texts.map(({ locale, text }, index) => (
        <HowTo key={locale} heading={index === 0 ? '' : text.subject} text={text} />
      ))}
      <JapaneseText fixed style={sheet.foot}>
        {plainWords('ja', 'letters')('printed', { day: printedAt })}
      </JapaneseText>
    </Page>
  )
}

/** What to do with the letter, step by step, and whom to call, in one language. */
function HowTo({ heading, text }: { heading: string; text: Text }) {
  const lines = [
    ...text.intro,
    ...text.sections.flatMap((section) => [{ strong: section.heading }, ...section.blocks]),
    ...text.closing.map((line) => ({ text: line })),
  ]
  return (
    <View style={sheet.howTo} wrap={false}>
      {heading !== '' && (
        <PaperText size={12} isStrong>
          {heading}
        </PaperText>
      )}
      {lines.map((block, index) => {
        // The lines of a finished text never move, so their position names them.
        const key = `${index}`
        return <PaperBlock key={key} block={block} size={SIZE} />
      })}
    </View>
  )
}

const SIZE = 10
const MM = 72 / 25.4

const sheet = StyleSheet.create({
  page: {
    padding: 15 * MM,
    paddingBottom: 13 * MM,
    fontSize: SIZE,
    lineHeight: 1.45,
    color: '#1a1a1a',
  },
  head: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    marginBottom: 2 * MM,
  },
  city: { fontSize: 14, lineHeight: 1.5 },
  howTo: { borderTop: '0.5pt solid #767676', paddingVertical: 2 * MM },
  foot: { position: 'absolute', bottom: 7 * MM, left: 15 * MM, fontSize: 9, color: '#4d4d4d' },
})
