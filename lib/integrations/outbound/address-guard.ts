import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const inside = new BlockList();
const V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
for (const [net, prefix] of V4) inside.addSubnet(net, prefix, "ipv4");

/** Of IPv6 only global unicast is outside, without what carries an IPv4 address or documentation in it. */
const globalV6 = new BlockList();
globalV6.addSubnet("2000::", 3, "ipv6");
const V6_INSIDE: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];
const reservedV6 = new BlockList();
for (const [net, prefix] of V6_INSIDE) reservedV6.addSubnet(net, prefix, "ipv6");

/** True for an address that no request of ours may reach unless the operator allows its host. */
export function isInsideAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return inside.check(address, "ipv4");
  return family !== 6 || !globalV6.check(address, "ipv6") || reservedV6.check(address, "ipv6");
}

/** What the guarded lookup fails with; names no address. */
export class InsideAddress extends Error {
  override name = "InsideAddress";
}

/**
 * A lookup that fails where any address of the name is inside. It is the connection's own lookup, so that a
 * name cannot be looked at once and mean something else when it is connected to.
 */
export const lookupOutside: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    if (addresses.length === 0 || addresses.some(({ address }) => isInsideAddress(address))) {
      return callback(new InsideAddress("resolves to an inside address"), "", 0);
    }
    if (options.all) return callback(null, addresses);
    const [first] = addresses;
    callback(null, first?.address ?? "", first?.family ?? 0);
  });
};

/**
 * Whether the operator allows this URL's host whatever it resolves to.
 * @param allowedHosts from ATALAYA_ALLOWED_HOSTS: `host` for every port of it, or `host:port`.
 */
export function isAllowedHost(url: URL, allowedHosts: readonly string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return allowedHosts.includes(url.hostname) || allowedHosts.includes(`${url.hostname}:${port}`);
}

/** Whether the host is written as an address, which is connected to without any lookup, and is inside. */
export function isInsideLiteral(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && isInsideAddress(host);
}
