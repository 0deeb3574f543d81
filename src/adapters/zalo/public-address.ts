import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Not of the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry */
const notPublicV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** The public internet of IPv6: all else is of this machine, this network, or holds an IPv4 address. */
const publicV6 = ['2000::/3'];
/** Parts of it that are for examples, or lead to an IPv4 address: https://www.iana.org/assignments/iana-ipv6-special-registry */
const notPublicV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const [closedV4, openV6, closedV6] = [
  listOf(notPublicV4, 'ipv4'),
  listOf(publicV6, 'ipv6'),
  listOf(notPublicV6, 'ipv6'),
];

/** Whether an IP address is one of the public internet: not of this machine, its network or its provider's, however written. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closedV4.check(address, 'ipv4');
  return isIPv6(address) && openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
}

function listOf(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
