import { StyleSheet, View } from '@react-pdf/renderer'
import { plainWords } from '#lib/notices/render-visit.ts'
import { groupAccessKey, groupNoticeNumber, groupResidentNumber } from '#lib/numbers.ts'
import type { Letter } from '#lib/residents/issue.ts'
import { wordsOf } from '#lib/words.ts'
import { JapaneseText } from './japanese-text.tsx'
import { QrCode } from './qr-code.tsx'
import { RubyText } from './ruby-text.tsx'

/** 住民ID and the secret for the first use, with the address to begin at. No text of the city reaches into it. */
export const SecretBox = ({ letter, address }: { letter: Letter; address: string }) => (
  <View style={styles.box}>
    <View style={styles.numbers}>
      <Labelled name="number" value={groupResidentNumber(letter.number)} />
      <Labelled name={`secret.${letter.kind}`} value={groupAccessKey(letter.secret)} />
      {letter.noticeNumber && (
        <Labelled name="notice_number" value={groupNoticeNumber(letter.noticeNumber)} isSmall />
      )}
      <JapaneseText style={styles.address}>{address}</JapaneseText>
    </View>
    <QrCode text={address + fragmentOf(letter)} width={QR_WIDTH} />
  </View>
)

/** What the page of the first use reads from the QR code; behind the #, no server sees it. */
const fragmentOf = ({ kind, secret }: Letter): string => (kind === 'link_code' ? `#code=${secret}` : '')

type LabelledProps = {
  name: 'number' | 'notice_number' | 'secret.password' | 'secret.link_code'
  value: string
  isSmall?: boolean
}

/** A number or secret under its name in Japanese with readings and in English. */
const Labelled = ({ name, value, isSmall }: LabelledProps) => (
  <View style={styles.labelled}>
    <View style={styles.label}>
      <RubyText fontSize={11} fontWeight={700} room="line">
        {wordsOf('ja-easy', 'letters')(name)}
      </RubyText>
      <JapaneseText style={styles.foreignLabel}>{plainWords('en', 'letters')(name)}</JapaneseText>
    </View>
    <JapaneseText style={isSmall ? styles.smallDigits : styles.digits}>{value}</JapaneseText>
  </View>
)

const MM = 72 / 25.4
const QR_WIDTH = 38 * MM

const styles = StyleSheet.create({
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    border: '1.5pt solid #1a1a1a',
    borderRadius: 6,
    padding: 3 * MM,
    marginBottom: 3 * MM,
  },
  numbers: { flex: 1 },
  labelled: { marginBottom: 2 * MM },
  label: { flexDirection: 'row', alignItems: 'flex-end' },
  foreignLabel: { fontSize: 10, marginLeft: 2 * MM },
  digits: { fontSize: 26, lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  smallDigits: { fontSize: 16, lineHeight: 1.3, fontWeight: 700, letterSpacing: 1 },
  address: { fontSize: 11 },
})
