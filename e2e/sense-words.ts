import type { Locale } from '#lib/locales.ts'

/**
 * Words with which a text would send somebody to a place of the screen, a shape, a colour or a sound (WCAG 1.3.3), and a
 * sentence that does. "Above" and "below" are no such words: they speak of the order of reading.
 */
export const senseWords: Record<Locale, { words: RegExp; example: string }> = {
  ja: {
    words: /右|左|画面の[上下]|赤い|青い|緑色|黄色|丸い|四角|三角|音が/,
    example: '右の赤いボタンを押してください。',
  },
  'ja-easy': {
    words: /右《|左《|ページの ｜[上下]《|赤《あか》い|青《|緑《|黄色《|丸《|四角《|三角《|音《おと》が/,
    example: 'ページの ｜上《うえ》を ｜押《お》して ください。',
  },
  en: {
    words:
      /\b(on the (left|right)|at the (top|bottom)|(upper|lower) (left|right)|red|green|blue|yellow|orange|round|square|triangle|circle|beeps?)\b/i,
    example: 'Press the red button.',
  },
  'zh-Hans': {
    words: /右|左|画面[上下]方|红色|绿色|蓝色|黄色|圆形|方形|三角|响声/,
    example: '请按右侧的按钮。',
  },
  'zh-Hant': {
    words: /右|左|畫面[上下]方|紅色|綠色|藍色|黃色|圓形|方形|三角|響聲/,
    example: '請按右側的按鈕。',
  },
  ko: {
    words: /오른쪽|왼쪽|화면 (위|아래)|빨간|초록|파란|노란|둥근|네모|세모|소리가/,
    example: '화면 위에서 누르세요.',
  },
  vi: {
    words:
      /bên (phải|trái)|phía (trên|dưới) màn hình|màu (đỏ|xanh|vàng)|hình (tròn|vuông|tam giác)|tiếng kêu/i,
    example: 'Xin bấm nút màu đỏ.',
  },
  fil: {
    words:
      /\b(sa (kanan|kaliwa)|(itaas|ibaba) ng screen|pula|berde|asul|dilaw|bilog|parisukat|tatsulok|tunog)\b/i,
    example: 'Pindutin ang pula sa kanan.',
  },
  ne: {
    words: /दायाँ|बायाँ|स्क्रिनको (माथि|तल)|रातो|हरियो|निलो|पहेँलो|गोलो|त्रिकोण|घण्टी/,
    example: 'रातो बटन थिच्नुहोस्।',
  },
  'pt-BR': {
    words:
      /\b(à (direita|esquerda)|no alto da tela|vermelh[oa]|verde|azul|amarel[oa]|redond[oa]|quadrad[oa]|triângulo|som)\b/i,
    example: 'Aperte o botão vermelho.',
  },
  id: {
    words:
      /\b(sebelah (kanan|kiri)|di bagian (atas|bawah)|merah|hijau|biru|kuning|bundar|persegi|segitiga|bunyi)\b/i,
    example: 'Tekan tombol merah.',
  },
  my: {
    words: /ညာဘက်|ဘယ်ဘက်|မျက်နှာပြင်(အပေါ်|အောက်)|အနီရောင်|အစိမ်းရောင်|အပြာရောင်|အဝါရောင်|အဝိုင်းပုံ|စတုရန်း|တြိဂံ|အသံမြည်/,
    example: 'အနီရောင်ခလုတ်ကို နှိပ်ပါ။',
  },
  es: {
    words:
      /\b(a la (derecha|izquierda)|en la parte de (arriba|abajo)|roj[oa]|verde|azul|amarill[oa]|redond[oa]|cuadrad[oa]|triángulo|sonido)\b/i,
    example: 'Pulse el botón rojo.',
  },
  th: {
    words: /(ด้าน|ทาง)(ขวา|ซ้าย)|ด้านบน|สี(แดง|เขียว|น้ำเงิน|เหลือง)|วงกลม|สี่เหลี่ยม|สามเหลี่ยม|เสียงดัง/,
    example: 'กดปุ่มสีแดง',
  },
}

/** The sentences of a text that point at something without giving its name, which stands in quotation marks. */
export const pointingSentences = (locale: Locale, text: string): string[] =>
  text
    .split(/(?<=[.。?？!！।။])/u)
    .filter((sentence) => senseWords[locale].words.test(sentence) && !/[「『“«‘]/.test(sentence))
