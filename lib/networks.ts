import { BlockList, isIP, isIPv6 } from 'node:net'

/** A network as an operator writes it, `10.20.0.0/16` or one address alone. Null for what is none. */
export function networkIn(text: string): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', prefix, ...rest] = text.split('/')
  if (isIP(address) === 0 || rest.length > 0) return null
  const [family, longest] = isIPv6(address) ? (['ipv6', 128] as const) : (['ipv4', 32] as const)
  if (prefix === undefined) return { address, prefix: longest, family }
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest
    ? { address, prefix: Number(prefix), family }
    : null
}

/** Whether an address lies in one of these networks. Where none are named, every address does; what is no address does not. */
export function isInside(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true
  if (isIP(address) === 0) return false
  return listOf(networks).check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Whether an address is of the same small network (IPv4 /24, IPv6 /64) as one of these, or is no address at all. */
export function isNear(addresses: readonly string[], address: string): boolean {
  if (isIP(address) === 0) return true
  const around = addresses.map(withoutMapping).map((one) => `${one}/${isIPv6(one) ? 64 : 24}`)
  return around.length > 0 && isInside(around, withoutMapping(address))
}

/** An IPv4 address that a server of both families reports as `::ffff:192.0.2.7`. */
const withoutMapping = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '')

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const each of networks) {
    const network = networkIn(each)
    if (network) list.addSubnet(network.address, network.prefix, network.family)
  }
  return list
}
