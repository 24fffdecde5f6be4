import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not the public internet's, from IANA's special-purpose registries (RFC 6890 and those after it).
 * IPv6 addresses that carry an IPv4 one are refused whatever it is: names of the web have no need of them.
 */
const LOCAL: readonly (readonly [subnet: string, what: string])[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared by a carrier'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'reserved'],
  ['192.88.99.0/24', 'reserved'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'reserved'],
  ['203.0.113.0/24', 'reserved'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  // Public by its number, yet what a virtual machine in Azure finds its host behind.
  ['168.63.129.16/32', 'link-local'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'an IPv4 address in disguise'],
  ['::/96', 'an IPv4 address in disguise'],
  ['64:ff9b::/96', 'an IPv4 address in disguise'],
  ['64:ff9b:1::/48', 'private'],
  ['2001::/32', 'an IPv4 address in disguise'],
  ['2001::/23', 'reserved'],
  ['2001:db8::/32', 'reserved'],
  ['2002::/16', 'an IPv4 address in disguise'],
  ['3fff::/20', 'reserved'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast'],
];

/** Where all of the public IPv6 internet is; the rest is reserved. */
const GLOBAL_UNICAST = blockList('2000::/3');

const LISTS = LOCAL.map(([subnet, what]) => ({ family: familyOf(subnet), list: blockList(subnet), what }));

/** Names that mean this machine or its own network: RFC 6761, 6762 and 8375, and `.internal`. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)\.?$/i;

/**
 * Says why a host is not on the public internet, such as `private`; null if it may be. It takes an IP address (IPv6 with
 * or without brackets) or a name; what a name stands for has to be asked again once it is resolved.
 */
export function localReason(host: string): string | null {
  const address = host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(address);
  if (family === 0) return LOCAL_NAME.test(host) ? 'local' : null;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const found = LISTS.find((entry) => entry.family === type && entry.list.check(address, type));
  if (found !== undefined) return found.what;
  return type === 'ipv6' && !GLOBAL_UNICAST.check(address, 'ipv6') ? 'reserved' : null;
}

function familyOf(subnet: string): 'ipv4' | 'ipv6' {
  return subnet.includes(':') ? 'ipv6' : 'ipv4';
}

function blockList(subnet: string): BlockList {
  const [network, prefix] = subnet.split('/');
  const list = new BlockList();
  list.addSubnet(network!, Number(prefix), familyOf(subnet));
  return list;
}
