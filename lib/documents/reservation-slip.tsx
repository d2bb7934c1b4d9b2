import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { momentInWords } from '#lib/date-words.ts'
import { type Locale, languageTag } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import { visitVariables } from '#lib/notices/render.ts'
import {
  everyText,
  plainWords,
  renderVisit,
  renderVisitOnPaper,
  type Visit,
} from '#lib/notices/render-visit.ts'
import type { Letter } from '#lib/notices/rules.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { wordsOf } from '#lib/words.ts'
import { JapaneseText } from './japanese-text.tsx'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { PaperBlock, PaperText } from './paper-text.tsx'
import { QrCode } from './qr-code.tsx'
import { printable } from './read-letters.ts'
import { renderFile } from './render-file.ts'
import { type PaperTrial, renderPaper } from './render-paper.ts'
import { slipLocales } from './rules.ts'
import { SampleMark } from './sample-mark.tsx'
import { labelRoomFor, SlipRow } from './slip-row.tsx'

/**
 * 予約票: one sheet to bring along, in the language of the reader and in the words of the city. It leads to the look-up
 * page, and does not know the access key: paper lies about.
 */
export async function renderReservationSlip(
  visit: Visit,
  city: CityOfVisit,
  locale: Locale,
  now: Date,
  trial?: PaperTrial,
): Promise<Buffer> {
  const { manageUrl } = renderVisit(visit, city, locale)
  const slips = await Promise.all(
    slipLocales(locale).map(async (language): Promise<SlipProps> => {
      const words = { ...renderVisitOnPaper(visit, city, language), manageUrl }
      const hasLetter = await loadFonts(language)
      const letter = await renderPaper('reservation_slip', language, visitVariables(words), trial)
      const facts = { city: words.city, number: words.number, manageUrl }
      const written = everyText({ letter, ...facts }, (text) => printable(text, hasLetter))
      return {
        ...written,
        locale: language,
        printedAt: momentInWords(now, language),
        isSample: trial !== undefined,
      }
    }),
  )
  const usual = await renderFile(<ReservationSlip slips={slips} isSmall={false} />)
  if (pagesOf(usual) === slips.length) return usual
  const small = await renderFile(<ReservationSlip slips={slips} isSmall />)
  return pagesOf(small) === slips.length ? small : usual
}

/** The renderer writes each page as an object of its own. */
const pagesOf = (file: Buffer): number => file.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0

type SlipProps = {
  letter: Letter
  city: string
  number: string
  manageUrl: string
  locale: Locale
  printedAt: string
  isSample: boolean
}

function ReservationSlip({ slips, isSmall }: { slips: SlipProps[]; isSmall: boolean }) {
  const [first] = slips
  return (
    first && (
      <Document
        title={`${rubyAsBrackets(first.letter.subject)} ${first.number}`}
        author={rubyAsBrackets(first.city)}
        creator="Madoguchi"
        language={languageTag(first.locale)}
      >
        {slips.map((slip) => (
          <Sheet key={slip.locale} {...slip} isSmall={isSmall} />
        ))}
      </Document>
    )
  )
}

/** In points: as large as it can be on one page, and never so small that it is hard to read. */
const sizes = {
  usual: { text: 12, label: 11, title: 24, longTitle: 20, city: 14, number: 34, code: 28 },
  small: { text: 10, label: 10, title: 18, longTitle: 16, city: 12, number: 28, code: 22 },
}

/** Letters of a title that leave no room for the name of the city beside it: Comprovante de agendamento. */
const LONG_TITLE = 24

type SheetProps = SlipProps & { isSmall: boolean }

function Sheet({ letter, city, number, manageUrl, locale, printedAt, isSample, isSmall }: SheetProps) {
  const size = isSmall ? sizes.small : sizes.usual
  const labelRoom = labelRoomFor(
    letter.sections.map(({ heading }) => heading),
    size.label,
  )
  return (
    <Page size="A4" style={[sheet.page, { fontFamily: fontFamilies(locale) }]}>
      {isSample && <SampleMark />}
      <View style={sheet.head}>
        <View style={sheet.title}>
          <PaperText size={letter.subject.length > LONG_TITLE ? size.longTitle : size.title} isStrong>
            {letter.subject}
          </PaperText>
        </View>
        <View style={sheet.city}>
          <PaperText size={size.city}>{city}</PaperText>
        </View>
      </View>
      {letter.intro.map((block) => (
        <PaperBlock key={JSON.stringify(block)} block={block} size={size.text} />
      ))}
      <View style={sheet.number} wrap={false}>
        <View style={sheet.numberText}>
          <PaperText size={size.label} isStrong>
            {wordsOf(locale, 'notices')('heading.number')}
          </PaperText>
          <JapaneseText style={[sheet.digits, { fontSize: size.number }]}>{number}</JapaneseText>
        </View>
        <QrCode text={manageUrl} width={size.code * MM} />
      </View>
      {letter.sections.map((section) => (
        <SlipRow
          key={section.heading}
          section={section}
          size={size.text}
          labelSize={size.label}
          labelRoom={labelRoom}
        />
      ))}
      {letter.closing.map((line) => (
        <PaperText key={line} size={size.label}>
          {line}
        </PaperText>
      ))}
      <JapaneseText style={sheet.foot} fixed>
        {plainWords(locale, 'notices')('slip.printed', { moment: rubyAsBrackets(printedAt) })}
      </JapaneseText>
      <Text
        style={sheet.count}
        fixed
        render={({ pageNumber, totalPages }) =>
          totalPages > 1 ? `${number}  ${pageNumber} / ${totalPages}` : ''
        }
      />
    </Page>
  )
}

const MM = 72 / 25.4

const sheet = StyleSheet.create({
  page: { padding: 13 * MM, paddingTop: 10 * MM, paddingBottom: 16 * MM, color: '#1a1a1a' },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end', marginBottom: MM },
  title: { flex: 1, paddingRight: 2 * MM },
  city: { maxWidth: '40%' },
  number: {
    flexDirection: 'row',
    alignItems: 'center',
    border: '1.5pt solid #1a1a1a',
    borderRadius: 6,
    paddingHorizontal: 4 * MM,
    paddingVertical: 0.5 * MM,
    marginVertical: 2 * MM,
  },
  numberText: { flex: 1 },
  digits: { lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  foot: {
    position: 'absolute',
    bottom: 6 * MM,
    left: 13 * MM,
    right: 13 * MM,
    fontSize: 9,
    lineHeight: 1.4,
    color: '#4d4d4d',
  },
  count: { position: 'absolute', top: 4 * MM, right: 13 * MM, fontSize: 10, color: '#4d4d4d' },
})
