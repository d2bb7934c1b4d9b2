import { userAgentFromString } from 'next/server'
import { headers } from './request.ts'

/** What a browser calls itself and its system, in a few words: `Chrome 140, Windows 10`. Empty where it does not say. */
export async function browserName(): Promise<string> {
  const { browser, os } = userAgentFromString((await headers()).get('user-agent') ?? undefined)
  const words = [
    [browser.name, browser.version?.split('.')[0]],
    [os.name, os.version],
  ]
  return words
    .map((each) => each.filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ')
    .slice(0, 100)
}
