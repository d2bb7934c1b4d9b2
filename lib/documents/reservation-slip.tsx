import { Document, Page, renderToBuffer, StyleSheet, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { momentInWords } from '#lib/date-words.ts'
import { type Locale, languageTag, type PlannedLocale } from '#lib/locales.ts'
import type { CityOfVisit } from '#lib/notices/queries.ts'
import { plainWords, renderVisit, type Visit, type VisitInWords } from '#lib/notices/render-visit.ts'
import { rubyAsBrackets } from '#lib/ruby.ts'
import { JapaneseText, printable } from './japanese-text.tsx'
import { fontFamilies, loadFonts } from './load-fonts.ts'
import { QrCode } from './qr-code.tsx'

/**
 * 予約票: one sheet to bring along, in the language of the reader. It leads to the look-up page, and does not know the
 * access key: paper lies about.
 */
export async function renderReservationSlip(
  visit: Visit,
  city: CityOfVisit,
  locale: Locale,
  now: Date,
): Promise<Buffer> {
  const { manageUrl } = renderVisit(visit, city, locale)
  const slips = await Promise.all(
    (PRINTED_IN[locale] ?? [locale]).map(async (language) => ({
      locale: language,
      visit: printableWords({ ...renderVisit(visit, city, language), manageUrl }, await loadFonts(language)),
      printedAt: rubyAsBrackets(momentInWords(now, language)),
    })),
  )
  return await renderToBuffer(<ReservationSlip slips={slips} />)
}

/**
 * Burmese is not written in the order it is spoken in, and the renderer does not put its letters in order. Such a slip
 * is printed in English, and in Japanese for who reads it at the counter.
 */
const PRINTED_IN: Partial<Record<PlannedLocale, Locale[]>> = { my: ['en', 'ja'] }

/** Every text of the city with letters the font has. */
const printableWords = (visit: VisitInWords, hasGlyph: (codePoint: number) => boolean): VisitInWords =>
  JSON.parse(JSON.stringify(visit), (_, value) =>
    typeof value === 'string' ? printable(value, hasGlyph) : value,
  )

type SlipProps = { visit: VisitInWords; locale: Locale; printedAt: string }

function ReservationSlip({ slips }: { slips: SlipProps[] }) {
  const [first] = slips
  return (
    first && (
      <Document
        title={`${plainWords(first.locale, 'notices')('slip.title')} ${first.visit.number}`}
        author={first.visit.city}
        creator="Madoguchi"
        language={languageTag(first.locale)}
      >
        {slips.map((slip) => (
          <Sheet key={slip.locale} {...slip} />
        ))}
      </Document>
    )
  )
}

function Sheet({ visit, locale, printedAt }: SlipProps) {
  const say = plainWords(locale, 'notices')
  return (
    <Page size="A4" style={[sheet.page, { fontFamily: fontFamilies(locale) }]}>
      <View style={sheet.head}>
        <JapaneseText style={sheet.title}>{say('slip.title')}</JapaneseText>
        <JapaneseText style={sheet.city}>{visit.city}</JapaneseText>
      </View>
      <JapaneseText>{say('slip.show')}</JapaneseText>
      <View style={sheet.number}>
        <View style={sheet.numberText}>
          <JapaneseText style={sheet.label}>{say('heading.number')}</JapaneseText>
          <JapaneseText style={sheet.digits}>{visit.number}</JapaneseText>
        </View>
        <QrCode text={visit.manageUrl} width={QR_WIDTH} />
      </View>
      <Row label={say('heading.when')}>
        <JapaneseText style={sheet.strong}>{visit.when}</JapaneseText>
      </Row>
      <Row label={say('heading.services')}>
        <Lines texts={[...visit.services, ...visit.prices]} />
      </Row>
      <Row label={say('heading.where')}>
        <JapaneseText style={sheet.strong}>{visit.counter}</JapaneseText>
        <Lines
          texts={[
            visit.address,
            visit.directions,
            visit.guidance,
            visit.access,
            say('phone', { phone: visit.counterPhone }),
          ]}
        />
      </Row>
      <Row label={say('heading.bring')} wrap>
        {visit.bring.length === 0 && <JapaneseText>{say('bring_nothing')}</JapaneseText>}
        {visit.bring.map(({ heading, items }) => (
          <View key={heading}>
            <Lines texts={[heading]} />
            {items.map((item) => (
              <View key={item} style={sheet.item} wrap={false}>
                <View style={sheet.box} />
                <JapaneseText style={sheet.itemText}>{item}</JapaneseText>
              </View>
            ))}
          </View>
        ))}
        <Lines texts={visit.documents} />
      </Row>
      <Manage visit={visit} locale={locale} />
      <JapaneseText fixed style={sheet.foot}>
        {say('slip.printed', { moment: printedAt })}
      </JapaneseText>
    </Page>
  )
}

/** Where to look the reservation up, until when it can be changed, and whom to call. */
function Manage({ visit, locale }: { visit: VisitInWords; locale: Locale }) {
  const say = plainWords(locale, 'notices')
  const hours = visit.cityHours ? [say('hours', { hours: visit.cityHours })] : []
  return (
    <>
      <Row label={say('heading.manage')}>
        <Lines texts={[say('slip.scan'), visit.manageUrl, visit.deadlines.join(' '), say('slip.no_key')]} />
      </Row>
      <Row label={say('heading.contact')}>
        <Lines texts={[`${visit.city} ${say('phone', { phone: visit.cityPhone })}`, ...hours]} />
      </Row>
    </>
  )
}

type RowProps = { label: string; children: ReactNode; wrap?: boolean }

/** A label and its text on one page; only a long list is divided. */
const Row = ({ label, children, wrap = false }: RowProps) => (
  <View style={sheet.row} wrap={wrap}>
    <JapaneseText style={[sheet.label, sheet.rowLabel]}>{label}</JapaneseText>
    <View style={sheet.rowText}>{children}</View>
  </View>
)

const Lines = ({ texts }: { texts: string[] }) =>
  texts.filter(Boolean).map((text) => <JapaneseText key={text}>{text}</JapaneseText>)

const MM = 72 / 25.4
const QR_WIDTH = 28 * MM

const sheet = StyleSheet.create({
  page: {
    padding: 14 * MM,
    paddingBottom: 18 * MM,
    fontSize: 12,
    lineHeight: 1.4,
    color: '#1a1a1a',
  },
  head: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    alignItems: 'flex-end',
    marginBottom: 2 * MM,
  },
  title: { fontSize: 24, lineHeight: 1.3, fontWeight: 700 },
  city: { fontSize: 14, lineHeight: 1.5 },
  number: {
    flexDirection: 'row',
    alignItems: 'center',
    border: '1.5pt solid #1a1a1a',
    borderRadius: 6,
    paddingHorizontal: 4 * MM,
    paddingVertical: MM,
    marginVertical: 3 * MM,
  },
  numberText: { flex: 1 },
  digits: { fontSize: 34, lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  label: { fontSize: 11, lineHeight: 1.5, fontWeight: 700 },
  strong: { fontSize: 15, lineHeight: 1.5, fontWeight: 700 },
  row: { flexDirection: 'row', borderTop: '0.5pt solid #767676', paddingVertical: 1.5 * MM },
  rowLabel: { width: 30 * MM, paddingRight: 3 * MM, paddingTop: 1.5 },
  rowText: { flex: 1 },
  item: { flexDirection: 'row' },
  box: { width: 10, height: 10, border: '1pt solid #1a1a1a', marginTop: 4.5, marginRight: 6 },
  itemText: { flex: 1 },
  foot: {
    position: 'absolute',
    bottom: 7 * MM,
    left: 14 * MM,
    right: 14 * MM,
    fontSize: 10,
    lineHeight: 1.5,
    color: '#4d4d4d',
  },
})
