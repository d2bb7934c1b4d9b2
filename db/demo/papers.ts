import type { LocalizedText } from '#lib/locales.ts'
import type { AgentReason, BringRule, DocumentCount } from '#lib/services/rules.ts'

/**
 * What to bring as the 個人番号カード交付等事務処理要領 has it, in this city's words: who proves identity with how many
 * documents of which list, and what proves that somebody cannot come.
 */

const one = (list: string): DocumentCount => ({ count: 1, from: [list] })

/** One document with a photograph, or two without. */
const usual: DocumentCount[][] = [[one('A')], [{ count: 2, from: ['B'] }]]

/** Who hands in papers for somebody else proves more. */
const strict: DocumentCount[][] = [[{ count: 2, from: ['A'] }], [one('A'), one('B')]]

/** Who does not come in person proves most. */
const absent: DocumentCount[][] = [...strict, [{ count: 3, from: ['B'], withPhoto: 1 }]]

const ownIdentity: LocalizedText = {
  ja: 'ご本人の本人確認書類',
  'ja-easy': '｜本人《ほんにん》が 「だれか」 わかる もの',
  en: 'Proof of the person’s own identity',
}
const guardianIdentity: LocalizedText = {
  ja: '法定代理人の本人確認書類',
  'ja-easy': '｜親《おや》などが 「だれか」 わかる もの',
  en: 'Proof of identity of the legal representative',
}
const agentIdentity: LocalizedText = {
  ja: '代理人の本人確認書類',
  'ja-easy': '｜代《か》わりに ｜来《く》る ｜人《ひと》が 「だれか」 わかる もの',
  en: 'Proof of identity of the agent',
}

/** Who comes in person. */
export const inPerson: BringRule = {
  text: ownIdentity,
  attendances: ['self', 'with_guardian'],
  anyOf: usual,
}

/** For handing over a card: the person, and who comes with them or for them. */
export const identities: BringRule[] = [
  inPerson,
  {
    text: ownIdentity,
    attendances: ['guardian_alone'],
    anyOf: [[one('A'), { count: 1, from: ['A', 'B'] }], [{ count: 3, from: ['B'], withPhoto: 1 }]],
  },
  { text: ownIdentity, attendances: ['agent'], anyOf: absent },
  { text: guardianIdentity, attendances: ['with_guardian'], anyOf: usual },
  { text: guardianIdentity, attendances: ['guardian_alone'], anyOf: strict },
  { text: agentIdentity, attendances: ['agent'], anyOf: strict },
]

/** Where the card itself proves who the person is, only the others do. */
export const companions: BringRule[] = [
  { text: guardianIdentity, attendances: ['with_guardian', 'guardian_alone'], anyOf: usual },
  { text: agentIdentity, attendances: ['agent'], anyOf: usual },
]

export const authority: BringRule = {
  attendances: ['with_guardian', 'guardian_alone'],
  text: {
    ja: '法定代理人であることがわかる書類（戸籍謄本、登記事項証明書など。発行から3か月以内のもの）。本籍がひばり市にあるか、同じ世帯の親子のときは要りません',
    'ja-easy':
      '｜親《おや》などだと わかる ｜書類《しょるい》（｜戸籍謄本《こせきとうほん》、｜登記事項証明書《とうきじこうしょうめいしょ》など。3か｜月《げつ》より ｜新《あたら》しい もの）。｜同《おな》じ ｜家《いえ》に ｜住《す》んでいる ｜親《おや》と ｜子《こ》は いりません。',
    en: 'Proof that you are the legal representative (family register, certificate of registered matters …, not older than three months); not needed if the family register is in Hibari or parent and child live in one household',
  },
}

/** 照会書兼回答書: without it an agent comes twice. */
export const inquiryLetter: BringRule = {
  attendances: ['agent'],
  text: {
    ja: '市から本人あてに郵送した照会書兼回答書（本人が記入し、暗証番号を書いて封をしたもの）。お持ちでないときは、まず代理人が申し出て、後日もう一度お越しいただきます',
    'ja-easy':
      '｜市《し》が ｜本人《ほんにん》に ｜送《おく》った ｜手紙《てがみ》〈｜照会書兼回答書《しょうかいしょけんかいとうしょ》〉。｜本人《ほんにん》が ｜書《か》いて、｜封《ふう》を して ください。ない ときは、｜窓口《まどぐち》に 2｜回《かい》 ｜来《き》ます。',
    en: 'The letter of inquiry and reply (shokaisho) that the city mailed to the person, filled in by them with the PINs and sealed; without it the agent has to come twice',
  },
}

/** What proves that somebody cannot come. A child's and an old person's age is on their documents. */
const proofs: [AgentReason[], LocalizedText][] = [
  [
    ['adult_ward'],
    {
      ja: '成年後見の登記事項証明書',
      'ja-easy': '｜登記事項証明書《とうきじこうしょうめいしょ》（｜成年後見《せいねんこうけん》の もの）',
      en: 'Certificate of registered matters of the guardianship',
    },
  ],
  [
    ['assisted_person'],
    {
      ja: '保佐・補助・任意後見の登記事項証明書と代理行為目録',
      'ja-easy':
        '｜登記事項証明書《とうきじこうしょうめいしょ》と ｜代理行為目録《だいりこういもくろく》（｜代《か》わりに できる ことを ｜書《か》いた もの）',
      en: 'Certificate of registered matters with the list of acts the agent may do',
    },
  ],
  [
    ['aged_75'],
    {
      ja: '交付通知書の委任状の欄に、来るのが難しいことを書いたもの',
      'ja-easy':
        '｜交付通知書《こうふつうちしょ》の ｜委任状《いにんじょう》に、｜来《く》る ことが ｜難《むずか》しい ことを ｜書《か》いて ください。',
      en: 'On the power of attorney of the notice: a line that coming is difficult',
    },
  ],
  [
    ['hospital'],
    {
      ja: '入院がわかる書類（診断書、入院診療計画書、入院費の領収書、顔写真証明書のどれか）',
      'ja-easy':
        '｜入院《にゅういん》が わかる もの（｜診断書《しんだんしょ》、｜病院《びょういん》の ｜領収書《りょうしゅうしょ》、｜顔写真証明書《かおじゃしんしょうめいしょ》などの 1つ）',
      en: 'Proof of the stay in hospital (medical certificate, treatment plan, hospital receipt or certified photograph)',
    },
  ],
  [
    ['disability'],
    {
      ja: '障害者手帳、または障害福祉サービスの受給者証',
      'ja-easy':
        '｜障害者手帳《しょうがいしゃてちょう》、または ｜障害福祉《しょうがいふくし》サービスの ｜受給者証《じゅきゅうしゃしょう》',
      en: 'Disability certificate or recipient’s certificate of disability services',
    },
  ],
  [
    ['facility'],
    {
      ja: '施設に入所していることの証明書、または顔写真証明書',
      'ja-easy':
        '｜施設《しせつ》で ｜生活《せいかつ》している ことの ｜証明書《しょうめいしょ》、または ｜顔写真証明書《かおじゃしんしょうめいしょ》',
      en: 'Certificate of residence in the facility, or certified photograph',
    },
  ],
  [
    ['long_term_care'],
    {
      ja: '介護保険証、認定結果の通知、または顔写真証明書',
      'ja-easy':
        '｜介護保険証《かいごほけんしょう》、｜介護《かいご》が ｜必要《ひつよう》だと ｜決《き》まった ｜知《し》らせ、または ｜顔写真証明書《かおじゃしんしょうめいしょ》',
      en: 'Long-term care insurance card, notice of certification, or certified photograph',
    },
  ],
  [
    ['pregnant'],
    {
      ja: '母子健康手帳、または妊婦健診の領収書',
      'ja-easy':
        '｜母子健康手帳《ぼしけんこうてちょう》、または ｜赤《あか》ちゃんの ための ｜病院《びょういん》の ｜領収書《りょうしゅうしょ》',
      en: 'Maternal and child health handbook, or a receipt of a pregnancy check-up',
    },
  ],
  [
    ['business_trip'],
    {
      ja: '出張の辞令、船員手帳など',
      'ja-easy':
        '｜会社《かいしゃ》の ｜辞令《じれい》〈｜遠《とお》くで ｜働《はたら》く ことを ｜書《か》いた ｜紙《かみ》〉、｜船員手帳《せんいんてちょう》など',
      en: 'Written order of the employer, or the seafarer’s book',
    },
  ],
  [
    ['study_abroad'],
    {
      ja: '査証（ビザ）の写し、または留学先の学生証の写し',
      'ja-easy':
        'ビザの コピー、または ｜外国《がいこく》の ｜学校《がっこう》の ｜学生証《がくせいしょう》の コピー',
      en: 'Copy of the visa, or of the student card of the school abroad',
    },
  ],
  [
    ['high_school'],
    {
      ja: '学生証、または在学証明書',
      'ja-easy': '｜学生証《がくせいしょう》、または ｜在学証明書《ざいがくしょうめいしょ》',
      en: 'Student card, or certificate of enrolment',
    },
  ],
  [
    ['withdrawn'],
    {
      ja: '公的な支援機関の長が証明した顔写真証明書',
      'ja-easy':
        '｜顔写真証明書《かおじゃしんしょうめいしょ》（｜助《たす》けている ｜役所《やくしょ》などが ｜出《だ》した もの）',
      en: 'Certified photograph issued by the public support body',
    },
  ],
]

export const proofsOfReasons: BringRule[] = proofs.map(([reasons, text]) => ({
  text,
  attendances: ['agent'],
  reasons,
}))
