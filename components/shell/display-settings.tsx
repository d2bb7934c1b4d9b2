import type { ReactNode } from 'react'
import { BackField } from '#components/shell/here.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { textOf } from '#lib/i18n/text.tsx'
import type { Locale } from '#lib/locales.ts'
import { type Preferences, preferenceNames, textSizes, themes } from '#lib/preferences.ts'

type Props = { locale: Locale; preferences: Preferences }

/** The switches of text size and colours: plain forms that work without script and lead back to the same page. */
export function DisplaySettings({ locale, preferences }: Props) {
  const t = textOf(locale, 'shell')
  return (
    <details className="display-settings">
      <summary className="tool-open">
        <Icon name="text" />
        <span>{t('display.open')}</span>
      </summary>
      <form method="post" action="/api/preferences">
        <BackField />
        <fieldset>
          <legend>{t('display.text_size')}</legend>
          {textSizes.map((size) => (
            <PreferenceButton
              key={size}
              name={preferenceNames.textSize}
              value={size}
              isChosen={size === preferences.textSize}
            >
              {t(`display.text_size_${size}`)}
            </PreferenceButton>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('display.theme')}</legend>
          {themes.map((theme) => (
            <PreferenceButton
              key={theme}
              name={preferenceNames.theme}
              value={theme}
              isChosen={theme === preferences.theme}
            >
              {t(`display.theme_${theme}`)}
            </PreferenceButton>
          ))}
        </fieldset>
      </form>
    </details>
  )
}

type ButtonProps = {
  name: string
  value: string
  isChosen: boolean
  children: ReactNode
}

/** The chosen one is a pressed button: said by screen readers, ticked by the style sheet. */
const PreferenceButton = ({ isChosen, children, ...button }: ButtonProps) => (
  <button type="submit" className="preference" aria-pressed={isChosen} {...button}>
    {children}
  </button>
)
