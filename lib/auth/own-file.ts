type Download = {
  type: string
  /** How the file is called, whatever letters are in it. */
  name: string
  /** Looked at in the browser, instead of kept. */
  isShown?: boolean
}

/** The headers of every file that leaves the app, for the one who asked: nobody keeps it on the way. */
export const fileHeaders = ({ type, name, isShown = false }: Download): Record<string, string> => ({
  'content-type': type,
  'content-disposition': disposition(name, isShown),
  'cache-control': 'private, no-store',
})

/** A file for the one who asked. */
export const ownFile = (body: string | Uint8Array<ArrayBuffer>, download: Download): Response =>
  new Response(body, { headers: fileHeaders(download) })

/**
 * How a download is called (RFC 6266): in plain letters for all, and in its own for who understands them (RFC 8187).
 * Ends of lines, quotation marks and parts of a path become `_`, so that a name can neither write headers nor name a folder.
 */
function disposition(name: string, isShown: boolean): string {
  const own = name.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"'\\/:*?<>|]+/gu, '_') || '_'
  const plain = own.replaceAll(/[^\w.-]+/g, '_')
  const inOwnLetters = plain === own ? '' : `; filename*=UTF-8''${encodeURIComponent(own)}`
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"${inOwnLetters}`
}
