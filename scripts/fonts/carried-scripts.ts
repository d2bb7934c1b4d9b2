/** A script that the devices of some readers lack, and the font that the product carries for it. */
export type CarriedScript = {
  /** Of the files made of it. */
  name: 'myanmar' | 'thai' | 'devanagari'
  /** The start of its families in `components/ui/scripts.css`. */
  family: string
  /** Fonts that devices of the common makers have for it, by the names these answer to. */
  own: { regular: string[]; bold: string[] }
  /** As Unicode calls it (`Script_Extensions`). */
  script: string
  /** The whole font, in `node_modules`. */
  source: string
  /** Where its characters stand in Unicode. */
  block: string
  /** True where the carried font has every letter, and the whole one need not stand by. */
  isComplete?: true
  /** What a city may write that the product's own words do not: made ready besides them. */
  further: string[]
  /** OpenType features that its letters are built and joined with; the rest, as fine spacing, only adds weight. */
  features: string[]
}

const letters = (text: string) => [...text]

/** Regular alone: browsers make the bold from it, and a second file would weigh as much again. */
export const carriedScripts: CarriedScript[] = [
  {
    name: 'myanmar',
    family: 'Myanmar',
    own: {
      regular: [
        'Noto Sans Myanmar',
        'NotoSansMyanmar-Regular',
        'Myanmar Text',
        'Myanmar Sangam MN',
        'MyanmarSangamMN',
        'Pyidaungsu',
        'Padauk',
      ],
      bold: [
        'Noto Sans Myanmar Bold',
        'NotoSansMyanmar-Bold',
        'Myanmar Text Bold',
        'Myanmar Sangam MN Bold',
        'MyanmarSangamMN-Bold',
        'Pyidaungsu Bold',
        'Padauk Bold',
      ],
    },
    script: 'Myanmar',
    source: '@fontsource/noto-sans-myanmar/files/noto-sans-myanmar-myanmar-400-normal.woff2',
    block: 'U+1000-109F, U+A92E, U+A9E0-A9FE, U+AA60-AA7F',
    // Letters that stand below others in the commoner words from Pali.
    further: letters('ကစတထဒဓပမ').map((letter) => `မ\u1039${letter}`),
    features: ['ccmp', 'rphf', 'pref', 'blwf', 'pstf', 'pres', 'abvs', 'blws', 'psts', 'mark', 'mkmk'],
  },
  {
    name: 'thai',
    family: 'Thai',
    own: {
      regular: [
        'Noto Sans Thai',
        'NotoSansThai-Regular',
        'Leelawadee UI',
        'Thonburi',
        'Sukhumvit Set',
        'Loma',
      ],
      bold: [
        'Noto Sans Thai Bold',
        'NotoSansThai-Bold',
        'Leelawadee UI Bold',
        'Thonburi Bold',
        'Thonburi-Bold',
        'Loma Bold',
      ],
    },
    script: 'Thai',
    source: '@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2',
    block: 'U+E01-E5B',
    isComplete: true,
    further: letters('กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะาำเแโใไๅๆฯ฿').concat(
      letters('ัิีึืฺุู็่้๊๋์ํ').map((mark) => `ป${mark}`),
    ),
    features: ['ccmp', 'kern', 'mark', 'mkmk'],
  },
  {
    name: 'devanagari',
    family: 'Devanagari',
    own: {
      regular: [
        'Noto Sans Devanagari',
        'NotoSansDevanagari-Regular',
        'Nirmala UI',
        'Kohinoor Devanagari',
        'KohinoorDevanagari-Regular',
        'Devanagari Sangam MN',
        'DevanagariSangamMN',
        'Mangal',
        'Lohit Devanagari',
      ],
      bold: [
        'Noto Sans Devanagari Bold',
        'NotoSansDevanagari-Bold',
        'Nirmala UI Bold',
        'Kohinoor Devanagari Bold',
        'KohinoorDevanagari-Semibold',
        'Devanagari Sangam MN Bold',
        'DevanagariSangamMN-Bold',
        'Mangal Bold',
      ],
    },
    script: 'Devanagari',
    // Noto's own would be half as heavy again.
    source: '@fontsource/yantramanav/files/yantramanav-devanagari-400-normal.woff2',
    block: 'U+900-97F, U+1CD0-1CF9, U+A8E0-A8FF',
    // The half form of every letter: with it any two can be joined, if not always in their finest shape.
    further: letters('कखगघचछजझञटठडढणतथदधनपफबभमयरलवशषसह').map((letter) => `${letter}\u094D\u200Dक`),
    features: [
      'akhn',
      'rphf',
      'rkrf',
      'blwf',
      'half',
      'cjct',
      'pres',
      'abvs',
      'blws',
      'psts',
      'abvm',
      'blwm',
    ],
  },
]
