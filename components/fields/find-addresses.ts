/** The addresses of a postal code, asked from the server; none where nothing is found or nobody answers. */
export async function findAddresses(typed: string): Promise<string[]> {
  const code = typed.normalize('NFKC').replace(/\D/g, '')
  if (code.length !== 7) return []
  const answer = await fetch(`/api/postal/${code}`).catch(() => null)
  if (!answer?.ok) return []
  const { items } = (await answer.json()) as { items: { address: string }[] }
  return items.map(({ address }) => address)
}
