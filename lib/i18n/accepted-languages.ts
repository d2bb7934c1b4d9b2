/**
 * What a browser says it reads, with Chinese told apart by its letters. Browsers in Taiwan and Hong Kong send
 * `zh-TW,zh;q=0.9`, where the bare `zh` would be taken for the simplified letters, as the better match.
 */
export const acceptedLanguages = (header: string): string =>
  header
    .replace(/\bzh-(?:Hant(?:-\w+)*|TW|HK|MO)\b/gi, 'zh-Hant')
    .replace(/\bzh-(?:Hans(?:-\w+)*|CN|SG|MY)\b/gi, 'zh-Hans')
