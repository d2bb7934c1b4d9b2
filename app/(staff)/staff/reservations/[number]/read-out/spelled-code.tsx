import type { ReactNode } from 'react'
import { isSpelledLetter } from '#components/proxy/spelled-letters.ts'
import { textOf } from '#lib/i18n/text.tsx'
import type { StaffLocale } from '#lib/locales.ts'
import { spelled } from '#lib/proxy/rules.ts'
import { wordsOf } from '#lib/words.ts'

type Props = { locale: StaffLocale; code: string; title: ReactNode; hint: ReactNode }

/** A number or key, large and in groups, and under each group with letters the words to spell it with. */
export function SpelledCode({ locale, code, title, hint }: Props) {
  const words = wordsOf(locale, 'proxy')
  const say = (letter: string) =>
    isSpelledLetter(letter) ? words(`letter.${letter}`) : words('letter.digit', { digit: letter })
  const hasLetters = /[A-Z]/.test(code)
  return (
    <div className="space-y-2">
      <p className="font-bold">{title}</p>
      <ol className="flex flex-wrap gap-x-8 gap-y-3">
        {spelled(code).map((group, position, groups) => (
          <li
            key={groups
              .slice(0, position + 1)
              .flat()
              .join('')}
          >
            <span className="block font-mono text-3xl font-bold tracking-widest">{group.join('')}</span>
            {hasLetters && (
              <span className="block max-w-48 text-sm">
                {group.map(say).join(textOf(locale, 'audit').plain('who.and'))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className="text-muted">{hint}</p>
    </div>
  )
}
