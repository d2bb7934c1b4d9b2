import type { services } from '#db/schema/services.ts'
import type { BringRule } from '#lib/services/rules.ts'
import { authority, companions, identities, inPerson, inquiryLetter, proofsOfReasons } from './papers.ts'

const ownCard: BringRule = {
  text: {
    ja: 'マイナンバーカード',
    'ja-easy': 'マイナンバーカード',
    en: 'My Number Card',
  },
}

const fourDigits: BringRule = {
  text: {
    ja: 'カードの暗証番号（数字4桁）。住民票の情報を書きかえるときに入力していただきます',
    'ja-easy':
      'カードの ｜暗証番号《あんしょうばんごう》〈あなたが ｜決《き》めた ｜数字《すうじ》 4つ〉。｜窓口《まどぐち》で ｜入《い》れます。',
    en: 'The card’s PIN (four digits), which you will be asked to enter at the counter',
  },
}

/** 交付通知書: the agent's power of attorney is on its back. */
const notice: BringRule[] = [
  {
    attendances: ['self', 'with_guardian'],
    text: {
      ja: '交付通知書（はがき）',
      'ja-easy': '｜交付通知書《こうふつうちしょ》（はがき）',
      en: 'The notice that your card is ready (postcard)',
    },
  },
  {
    attendances: ['guardian_alone', 'agent'],
    text: {
      ja: '交付通知書（はがき）。回答書・委任状・暗証番号の欄を記入し、暗証番号に目かくしシールをはったもの',
      'ja-easy':
        '｜交付通知書《こうふつうちしょ》（はがき）。｜全部《ぜんぶ》 ｜書《か》いて、｜暗証番号《あんしょうばんごう》の ｜上《うえ》に シールを はって ください。',
      en: 'The notice that the card is ready (postcard), with reply, power of attorney and PINs filled in and the PINs covered by the sticker',
    },
  },
]

/**
 * What people come for, with the minutes for the first and each further person as counters plan them, and what to bring.
 * The rules about papers follow the 住民基本台帳事務処理要領 and 個人番号カード交付等事務処理要領; the words are this city's.
 */
export const servicesOfCity: (typeof services.$inferInsert)[] = [
  {
    id: 'card-pickup',
    needsNationalSystem: true,
    position: 1,
    firstMinutes: 20,
    furtherMinutes: 10,
    maxPersons: 5,
    name: {
      ja: 'マイナンバーカードの受け取り',
      'ja-easy': 'マイナンバーカードを ｜受《う》け｜取《と》る',
      en: 'Picking up a My Number Card',
    },
    description: {
      ja: '交付通知書（はがき）が届いた方に、ご本人であることを確認してカードをお渡しします。暗証番号もその場で決めます。',
      'ja-easy':
        '｜交付通知書《こうふつうちしょ》〈カードが できた ことを ｜知《し》らせる はがき〉が ｜来《き》た ｜人《ひと》に、カードを ｜渡《わた》します。｜窓口《まどぐち》で ｜暗証番号《あんしょうばんごう》〈カードの ひみつの ｜番号《ばんごう》〉を ｜決《き》めます。',
      en: 'If you have received the postcard saying that your card is ready: we check your identity, you choose your PINs, and we hand over the card.',
    },
    priceNote: {
      ja: '初めての交付は無料です。なくしたときなどの再交付は1,000円かかります。',
      'ja-easy':
        '｜初《はじ》めての カードは お｜金《かね》が かかりません。なくして もう ｜一度《いちど》 ｜作《つく》る ときは 1,000｜円《えん》です。',
      en: 'Your first card is free. Replacing a lost card costs 1,000 yen.',
    },
    bring: [
      ...notice,
      ...identities,
      authority,
      ...proofsOfReasons,
      {
        text: {
          ja: '通知カードと住民基本台帳カード（お持ちの方。カードと引きかえに回収します）',
          'ja-easy':
            '｜通知《つうち》カードと ｜住民基本台帳《じゅうみんきほんだいちょう》カード（ある ｜人《ひと》）。｜窓口《まどぐち》に ｜返《かえ》して ください。',
          en: 'Your notification card and Basic Resident Register card, if you have them (they are collected)',
        },
      },
      {
        text: {
          ja: 'いまお持ちのマイナンバーカード（更新の方。お返しいただけないと手数料がかかることがあります）',
          'ja-easy':
            '｜今《いま》 ｜持《も》っている マイナンバーカード（｜新《あたら》しく する ｜人《ひと》）。ないと、お｜金《かね》が かかる ことが あります。',
          en: 'Your present My Number Card if you are renewing it (without it a fee may be due)',
        },
      },
    ],
  },
  {
    id: 'card-application',
    position: 2,
    firstMinutes: 30,
    furtherMinutes: 20,
    maxPersons: 5,
    name: {
      ja: 'マイナンバーカードの申請のお手伝い',
      'ja-easy': 'マイナンバーカードを ｜申《もう》し｜込《こ》む ｜手伝《てつだ》い',
      en: 'Help with applying for a My Number Card',
    },
    description: {
      ja: '窓口で写真を無料で撮り、オンラインでの申請をお手伝いします。カードはおよそ1か月後にできあがり、受け取りのご案内をお送りします。',
      'ja-easy':
        '｜窓口《まどぐち》で ｜写真《しゃしん》を ｜撮《と》ります。お｜金《かね》は かかりません。インターネットで ｜申《もう》し｜込《こ》む ことを ｜手伝《てつだ》います。カードは 1か｜月《げつ》ぐらい あとに できます。できたら、はがきを ｜送《おく》ります。',
      en: 'We take your photograph free of charge and help you to apply online. The card is ready in about a month; you will then receive a notice by post.',
    },
    bring: [
      inPerson,
      ...companions,
      {
        text: {
          ja: '個人番号カード交付申請書（QRコードのついた書類。なくても手続きできます）',
          'ja-easy':
            '｜個人番号《こじんばんごう》カード｜交付申請書《こうふしんせいしょ》（QRコードが ある ｜紙《かみ》）。なくても ｜大丈夫《だいじょうぶ》です。',
          en: 'The application form with the QR code, if you have it',
        },
      },
      {
        attendances: ['guardian_alone', 'agent'],
        text: {
          ja: 'ご本人の顔写真（縦4.5cm×横3.5cm、6か月以内に正面から写したもの）',
          'ja-easy':
            '｜本人《ほんにん》の ｜顔《かお》の ｜写真《しゃしん》（4.5cm×3.5cm、6か｜月《げつ》より ｜新《あたら》しい もの）',
          en: 'A photograph of the person (4.5 cm × 3.5 cm, taken from the front within six months)',
        },
      },
    ],
  },
  {
    id: 'certificate-renewal',
    needsNationalSystem: true,
    position: 3,
    firstMinutes: 15,
    furtherMinutes: 10,
    maxPersons: 5,
    name: {
      ja: '電子証明書の更新・発行',
      'ja-easy': '｜電子証明書《でんししょうめいしょ》を ｜新《あたら》しく する',
      en: 'Renewing or issuing electronic certificates',
    },
    description: {
      ja: 'カードの電子証明書（5年間有効）を更新します。期限の3か月前から手続きできます。手数料はかかりません。',
      'ja-easy':
        'カードの ｜中《なか》の ｜電子証明書《でんししょうめいしょ》〈インターネットで 「あなた」だと わかる しるし〉は 5｜年《ねん》 ｜使《つか》えます。｜終《お》わる 3か｜月《げつ》 ｜前《まえ》から ｜新《あたら》しく できます。お｜金《かね》は かかりません。',
      en: 'The electronic certificates in the card are valid for five years and can be renewed from three months before they expire. There is no fee.',
    },
    priceNote: {
      ja: '無料です。',
      'ja-easy': 'お｜金《かね》は かかりません。',
      en: 'Free of charge.',
    },
    bring: [
      ownCard,
      {
        attendances: ['self', 'with_guardian', 'guardian_alone'],
        text: {
          ja: 'カードの暗証番号（英数字6～16文字のものと、数字4桁のもの）。忘れた方はその場で設定し直せます',
          'ja-easy':
            'カードの ｜暗証番号《あんしょうばんごう》（｜英語《えいご》の ｜文字《もじ》と ｜数字《すうじ》で 6つから 16の もの、｜数字《すうじ》 4つの もの）。｜忘《わす》れた ｜人《ひと》は、｜窓口《まどぐち》で ｜新《あたら》しく ｜決《き》めます。',
          en: 'The card’s PINs (6–16 letters and digits, and four digits). If you have forgotten them, you can set new ones on the spot',
        },
      },
      {
        text: {
          ja: '有効期限通知書（届いている方）',
          'ja-easy': '｜有効期限通知書《ゆうこうきげんつうちしょ》（｜来《き》た ｜人《ひと》）',
          en: 'The notice of expiry, if you have received one',
        },
      },
      ...companions,
      inquiryLetter,
    ],
  },
  {
    id: 'residence-period',
    needsNationalSystem: true,
    position: 4,
    firstMinutes: 30,
    furtherMinutes: 20,
    maxPersons: 5,
    name: {
      ja: '在留期間の変更（カードの有効期限の延長）',
      'ja-easy':
        '｜在留期間《ざいりゅうきかん》が ｜変《か》わった（カードを ｜長《なが》く ｜使《つか》う）',
      en: 'Change of period of stay (extending the card)',
    },
    description: {
      ja: '在留期間が新しくなった外国人住民の方の、カードの有効期限を延ばします。カードの期限が切れる前に手続きが必要です。',
      'ja-easy':
        '｜在留期間《ざいりゅうきかん》〈｜日本《にほん》に いる ことが できる ｜時間《じかん》〉が ｜新《あたら》しく なった ｜人《ひと》の カードを、｜長《なが》く ｜使《つか》える ように します。カードが ｜終《お》わる ｜日《ひ》より ｜前《まえ》に ｜来《き》て ください。',
      en: 'For foreign residents whose period of stay was extended: we extend the card. Please come before the card expires; it is not extended by itself.',
    },
    bring: [
      ownCard,
      fourDigits,
      {
        text: {
          ja: '新しい在留カード（申請中の方は、裏面に「在留期間更新等許可申請中」の印があるもの、またはオンライン申請の受付メール）',
          'ja-easy':
            '｜新《あたら》しい ｜在留《ざいりゅう》カード。｜申《もう》し｜込《こ》んでいる ときは、うらに 「｜申請中《しんせいちゅう》」と ｜書《か》いてある カード、または ｜受付《うけつけ》の メール。',
          en: 'Your new residence card (while your application is pending: the card with the stamp “application pending” on its back, or the e-mail that confirms an online application)',
        },
      },
      ...companions,
      inquiryLetter,
    ],
  },
  {
    id: 'card-details',
    needsNationalSystem: true,
    position: 5,
    firstMinutes: 10,
    furtherMinutes: 10,
    maxPersons: 6,
    name: {
      ja: '住所・氏名の変更をカードに書き込む',
      'ja-easy': '｜新《あたら》しい ｜住所《じゅうしょ》や ｜名前《なまえ》を カードに ｜書《か》く',
      en: 'New address or name on the card',
    },
    description: {
      ja: '引っ越しや結婚などで変わった住所・氏名をカードに書き込みます。市役所へ届け出をした後、14日以内にお越しください。',
      'ja-easy':
        '｜引《ひ》っ｜越《こ》しや ｜結婚《けっこん》などで ｜変《か》わった ｜住所《じゅうしょ》や ｜名前《なまえ》を カードに ｜書《か》きます。｜市役所《しやくしょ》に ｜届《とど》けを ｜出《だ》して、14｜日《にち》の ｜間《あいだ》に ｜来《き》て ください。',
      en: 'After a move, a marriage or the like we write your new address or name on the card. Please come within 14 days after you have notified the city hall.',
    },
    bring: [ownCard, fourDigits, ...companions],
  },
  {
    id: 'pin-reset',
    needsNationalSystem: true,
    position: 6,
    firstMinutes: 10,
    furtherMinutes: 10,
    maxPersons: 4,
    name: {
      ja: '暗証番号の再設定',
      'ja-easy': '｜暗証番号《あんしょうばんごう》を もう｜一度《いちど》 ｜決《き》める',
      en: 'Setting a new PIN',
    },
    description: {
      ja: '暗証番号を忘れた方や、続けて間違えてロックがかかった方は、新しい暗証番号を設定できます。ご本人がお越しください。',
      'ja-easy':
        '｜暗証番号《あんしょうばんごう》〈カードの ひみつの ｜番号《ばんごう》〉を ｜忘《わす》れた ｜人《ひと》、｜何回《なんかい》も ｜間違《まちが》えて ｜使《つか》えなく なった ｜人《ひと》は、｜新《あたら》しい ｜番号《ばんごう》を ｜決《き》める ことが できます。カードの ｜本人《ほんにん》が ｜来《き》て ください。',
      en: 'If you have forgotten a PIN or locked the card by wrong entries, you can set a new one. The holder of the card must come in person.',
    },
    bring: [ownCard, inPerson, ...companions, inquiryLetter],
  },
]
