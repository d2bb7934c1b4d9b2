/**
 * Names for very many people, as often as in Japan: one in 66 has the commonest surname, hardly one in 5,000 the commonest
 * whole name. Surnames with old letters are among them, since those who look for them type the common ones.
 */
export type NamePart = { name: string; kana: string }

/** How many of 10,000 have each of the commonest; after the shares of the big lists of surnames. */
const commonSurnames: [name: string, kana: string, of10000: number][] = [
  ['佐藤', 'サトウ', 150],
  ['鈴木', 'スズキ', 142],
  ['高橋', 'タカハシ', 104],
  ['髙橋', 'タカハシ', 8],
  ['田中', 'タナカ', 105],
  ['伊藤', 'イトウ', 84],
  ['渡辺', 'ワタナベ', 68],
  ['渡邉', 'ワタナベ', 12],
  ['渡邊', 'ワタナベ', 7],
  ['山本', 'ヤマモト', 83],
  ['中村', 'ナカムラ', 82],
  ['小林', 'コバヤシ', 81],
  ['加藤', 'カトウ', 70],
  ['吉田', 'ヨシダ', 64],
  ['𠮷田', 'ヨシダ', 2],
  ['斎藤', 'サイトウ', 42],
  ['齋藤', 'サイトウ', 9],
  ['髙﨑', 'タカサキ', 2],
]

const firstHalves =
  'ヤマ山 カワ川 イシ石 ニシ西 ヒガシ東 キタ北 ミナミ南 オオ大 コ小 ナカ中 ナガ長 タカ高 フジ藤 マツ松 スギ杉 タケ竹 ウメ梅 サクラ桜 モリ森 ハヤシ林 フル古 アラ新 シロ白 クロ黒 アオ青 アカ赤 カナ金 タニ谷 ミズ水 イワ岩 シマ島 ミヤ宮 テラ寺 ムラ村 ハラ原 オカ岡 ウエ上 シタ下 クボ窪 サカ坂 エ江 ツ津 ハマ浜 イケ池 タキ滝 スナ砂 ホシ星 ツキ月 カゼ風 クモ雲'
const secondHalves =
  'ダ田 ガワ川 ヤマ山 モト本 ムラ村 シマ島 ザキ崎 ハラ原 オカ岡 タニ谷 サワ沢 ノ野 イ井 グチ口 モリ森 バヤシ林 キ木 ツカ塚 ベ部 ミヤ宮 セ瀬 バシ橋 ハマ浜 ウチ内 ミ見 ネ根 マチ町 クラ倉 ド戸 ジョウ城 トミ富 ナガ永 ヒラ平 ホリ堀 イケ池 カミ上 シモ下 ナカ中 ヅ津 エ江 スギ杉 フジ藤 マツ松 イシ石 タキ滝 サカ坂 ハタ畑 ヌマ沼 ミネ峰 ガタ形'
const firstOfGiven =
  'マサ正 カズ和 ヨシ義 ヒロ広 トシ敏 アキ明 ユキ幸 ノリ則 タカ孝 ミツ光 シゲ茂 ヤス康 キヨ清 ケイ恵 ミ美 ハナ花'
const secondOfGiven = 'コ子 オ男 ミ美 エ枝 ヒコ彦 キ樹 ヤ也 ヨ代 ト人 カ香 シ志 ロウ郎 ナ奈 スケ介 ノ乃'

const partsOf = (line: string): NamePart[] =>
  line.split(' ').map((word) => {
    const name = [...word].at(-1) ?? ''
    return { name, kana: word.slice(0, -name.length) }
  })

const pairsOf = (first: string, second: string): NamePart[] =>
  partsOf(first).flatMap((one) =>
    partsOf(second).map((other) => ({ name: one.name + other.name, kana: one.kana + other.kana })),
  )

/** 10,000 tickets: who draws one at random has a surname as often as people have it. */
export function surnames(): NamePart[] {
  const common = commonSurnames.flatMap(([name, kana, count]) =>
    new Array<NamePart>(count).fill({ name, kana }),
  )
  const rare = pairsOf(firstHalves, secondHalves)
  return Array.from({ length: 10_000 }, (_, nth) => common[nth] ?? pick(rare, nth % rare.length))
}

/** 1,000 tickets for given names, the first of them drawn most often. */
export function givenNames(): NamePart[] {
  const pairs = pairsOf(firstOfGiven, secondOfGiven)
  return Array.from({ length: 1000 }, (_, nth) =>
    pick(pairs, Math.floor(pairs.length * (nth / 1000) ** 1.25)),
  )
}

function pick(parts: readonly NamePart[], nth: number): NamePart {
  const part = parts[nth]
  if (!part) throw new Error(`There is no name ${nth}.`)
  return part
}
