import type { DocumentList } from '#lib/services/rules.ts'

/** 本人確認書類の一覧 of ひばり市. */
export const identityDocuments: DocumentList[] = [
  {
    id: 'A',
    name: {
      ja: 'A：官公署が発行した顔写真付きの書類',
      'ja-easy': 'A：｜役所《やくしょ》が ｜作《つく》った、｜写真《しゃしん》が ある もの',
      en: 'A: official documents with a photograph',
    },
    documents: [
      { ja: 'マイナンバーカード', 'ja-easy': 'マイナンバーカード', en: 'My Number Card' },
      { ja: '運転免許証', 'ja-easy': '｜運転免許証《うんてんめんきょしょう》', en: 'Driving licence' },
      {
        ja: '運転経歴証明書（2012年4月1日以降のもの）',
        'ja-easy':
          '｜運転経歴証明書《うんてんけいれきしょうめいしょ》（2012｜年《ねん》4｜月《がつ》1｜日《ついたち》から ｜後《あと》の もの）',
        en: 'Certificate of driving history (issued on or after April 1, 2012)',
      },
      { ja: 'パスポート（旅券）', 'ja-easy': 'パスポート', en: 'Passport' },
      {
        ja: '住民基本台帳カード（顔写真付き）',
        'ja-easy': '｜住民基本台帳《じゅうみんきほんだいちょう》カード（｜写真《しゃしん》が ある もの）',
        en: 'Basic Resident Register card with a photograph',
      },
      {
        ja: '身体障害者手帳',
        'ja-easy': '｜身体障害者手帳《しんたいしょうがいしゃてちょう》',
        en: 'Physical disability certificate',
      },
      {
        ja: '精神障害者保健福祉手帳',
        'ja-easy': '｜精神障害者保健福祉手帳《せいしんしょうがいしゃほけんふくしてちょう》',
        en: 'Mental disability certificate',
      },
      { ja: '療育手帳', 'ja-easy': '｜療育手帳《りょういくてちょう》', en: 'Rehabilitation certificate' },
      { ja: '在留カード', 'ja-easy': '｜在留《ざいりゅう》カード', en: 'Residence card' },
      {
        ja: '特別永住者証明書',
        'ja-easy': '｜特別永住者証明書《とくべつえいじゅうしゃしょうめいしょ》',
        en: 'Special permanent resident certificate',
      },
      {
        ja: '一時庇護許可書',
        'ja-easy': '｜一時庇護許可書《いちじひごきょかしょ》',
        en: 'Permit for temporary refuge',
      },
      {
        ja: '仮滞在許可書',
        'ja-easy': '｜仮滞在許可書《かりたいざいきょかしょ》',
        en: 'Provisional stay permit',
      },
    ],
  },
  {
    id: 'B',
    name: {
      ja: 'B：「氏名と生年月日」か「氏名と住所」が書かれた書類',
      'ja-easy':
        'B：「｜名前《なまえ》と ｜生《う》まれた ｜日《ひ》」か 「｜名前《なまえ》と ｜住所《じゅうしょ》」が ある もの',
      en: 'B: documents with name and birthday, or name and address',
    },
    documents: [
      {
        ja: '健康保険の資格確認書',
        'ja-easy': '｜資格確認書《しかくかくにんしょ》（｜健康保険《けんこうほけん》）',
        en: 'Certificate of eligibility for health insurance',
      },
      {
        ja: '介護保険証',
        'ja-easy': '｜介護保険証《かいごほけんしょう》',
        en: 'Long-term care insurance card',
      },
      {
        ja: '年金手帳・基礎年金番号通知書',
        'ja-easy': '｜年金手帳《ねんきんてちょう》・｜基礎年金番号通知書《きそねんきんばんごうつうちしょ》',
        en: 'Pension book or notice of the basic pension number',
      },
      {
        ja: '医療受給者証',
        'ja-easy': '｜医療受給者証《いりょうじゅきゅうしゃしょう》',
        en: 'Medical care recipient’s certificate',
      },
      {
        ja: '母子健康手帳',
        'ja-easy': '｜母子健康手帳《ぼしけんこうてちょう》',
        en: 'Maternal and child health handbook',
      },
      { ja: '社員証', 'ja-easy': '｜社員証《しゃいんしょう》', en: 'Employee card' },
      { ja: '学生証', 'ja-easy': '｜学生証《がくせいしょう》', en: 'Student card' },
      {
        ja: '預金通帳',
        'ja-easy': '｜預金通帳《よきんつうちょう》〈｜銀行《ぎんこう》の もの〉',
        en: 'Bank book',
      },
      {
        ja: '生活保護受給者証',
        'ja-easy': '｜生活保護受給者証《せいかつほごじゅきゅうしゃしょう》',
        en: 'Public assistance recipient’s certificate',
      },
      {
        ja: '児童扶養手当証書',
        'ja-easy': '｜児童扶養手当証書《じどうふようてあてしょうしょ》',
        en: 'Child rearing allowance certificate',
      },
      {
        ja: '個人番号カード顔写真証明書（代理人の方には使えません）',
        'ja-easy':
          '｜個人番号《こじんばんごう》カード｜顔写真証明書《かおじゃしんしょうめいしょ》（｜代《か》わりに ｜来《く》る ｜人《ひと》は ｜使《つか》えません）',
        en: 'Certified photograph for the My Number Card (not for the agent)',
      },
    ],
  },
]
