/** The URL, when it points at this machine. Throws otherwise: made-up visits must never reach a real system. */
export function requireLoopback(text: string): URL {
  const url = new URL(text);
  const host = url.hostname;
  const isLoopback = host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
  if (!isLoopback || !/^https?:$/.test(url.protocol)) {
    throw new Error(`only loopback addresses are posted to, not ${url.host || text}`);
  }
  return url;
}
