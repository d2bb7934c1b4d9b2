import { StyleSheet, View } from '@react-pdf/renderer'
import { wordsOf } from '#lib/words.ts'
import { JapaneseText } from './japanese-text.tsx'
import { fontFamilies } from './load-fonts.ts'

/** Says on every page of a trial that it is none to hand out. */
export const SampleMark = () => (
  <View style={[styles.mark, { fontFamily: fontFamilies() }]} fixed>
    <JapaneseText>
      {`${wordsOf('ja', 'templates')('paper.sample')} ${wordsOf('en', 'templates')('paper.sample')}`}
    </JapaneseText>
  </View>
)

const styles = StyleSheet.create({
  mark: {
    position: 'absolute',
    top: 12,
    left: 200,
    right: 200,
    alignItems: 'center',
    border: '1pt solid #b30000',
    color: '#b30000',
    fontSize: 11,
    paddingVertical: 2,
  },
})
