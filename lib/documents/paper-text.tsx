import { StyleSheet, View } from '@react-pdf/renderer'
import type { Block } from '#lib/notices/rules.ts'
import { JapaneseText } from './japanese-text.tsx'
import { RubyText } from './ruby-text.tsx'

type TextProps = { children: string; size: number; isStrong?: boolean; room?: 'wide' | 'narrow' }

/** A text of a paper: with its readings above the words where it has some. */
export const PaperText = ({ children, size, isStrong = false, room = 'wide' }: TextProps) => {
  const fontWeight = isStrong ? 700 : 400
  return isRuby(children) ? (
    <RubyText fontSize={size} fontWeight={fontWeight} room={room}>
      {children}
    </RubyText>
  ) : (
    <JapaneseText style={{ fontSize: size, fontWeight, lineHeight: 1.4 }}>{children}</JapaneseText>
  )
}

type BlockProps = {
  block: Block
  size: number
  /** Items of a list have a box to tick off with a pen. */
  hasBoxes?: boolean
}

/** A line or a list of a text, in the size of the paper. */
export function PaperBlock({ block, size, hasBoxes = false }: BlockProps) {
  if ('items' in block)
    return block.items.map((item) => (
      <View key={item} style={styles.item} wrap={false}>
        <View style={{ width: BULLET, paddingTop: isRuby(item) ? size * 0.6 : size * 0.25 }}>
          {hasBoxes ? <View style={styles.box} /> : <View style={styles.dot} />}
        </View>
        <View style={styles.itemText}>
          <PaperText size={size}>{item}</PaperText>
        </View>
      </View>
    ))
  if ('strong' in block)
    return (
      <PaperText size={size * 1.25} isStrong>
        {block.strong}
      </PaperText>
    )
  if ('code' in block)
    return (
      <PaperText size={size * 1.8} isStrong>
        {block.code}
      </PaperText>
    )
  return <PaperText size={size}>{'link' in block ? block.link : block.text}</PaperText>
}

const isRuby = (text: string): boolean => text.includes('《')

const BULLET = 16

const styles = StyleSheet.create({
  item: { flexDirection: 'row' },
  box: { width: 10, height: 10, border: '1pt solid #1a1a1a' },
  dot: { width: 4, height: 4, borderRadius: 2, backgroundColor: '#1a1a1a', marginTop: 3, marginLeft: 3 },
  itemText: { flex: 1 },
})
