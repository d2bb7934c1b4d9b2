import { carriedFonts } from '#lib/carried-fonts.ts'
import type { Locale } from '#lib/locales.ts'

type Props = { locale: Locale; nonce: string | undefined }

/**
 * On a page in a script that this device may lack: shows the page when there is a font for it, so that nothing moves
 * when that comes. Asks for the families one by one, as the browser does for the text, so that a device with a font of
 * its own fetches none and waits for nothing.
 */
export const AwaitFont = ({ locale, nonce }: Props) => {
  const font = carriedFonts[locale]
  return font ? <script nonce={nonce}>{waitFor(font.family, font.letter)}</script> : null
}

// In words that browsers of ten years ago understand; one that cannot hide the page by script does not wait. Three
// seconds are as long as a browser leaves the room of a font blank.
const waitFor = (family: string, letter: string): string =>
  [
    "(function(d){try{var s=new CSSStyleSheet();s.replaceSync('html{visibility:hidden}');d.adoptedStyleSheets=[s]}",
    'catch(e){return}function show(){d.adoptedStyleSheets=[]}function first(w,n){return d.fonts.load(',
    `w+' 1em "${family}'+n[0]+'"','${letter}').then(function(f){if(!f.length)throw 0})`,
    '.catch(function(){return n[1]&&first(w,n.slice(1))})}setTimeout(show,3000);',
    "var n=['',' Regular',' Carried'];Promise.all([first(400,n),first(700,n)]).then(show,show)})(document)",
  ].join('')
