import { renderToBuffer } from '@react-pdf/renderer'

/**
 * The file of a paper. The renderer falls back to a font of its own for a letter that no other has, and draws another
 * letter there; a paper in which that happened is not handed out.
 */
export async function renderFile(document: Parameters<typeof renderToBuffer>[0]): Promise<Buffer> {
  const file = await renderToBuffer(document)
  if (file.includes('/BaseFont /Helvetica'))
    throw new Error('a letter of a document is in no font of the house')
  return file
}
