interface CspOptions {
  readonly nonce: string;
  /** `{z}/{x}/{y}` template of the basemap; empty where there is none. */
  readonly tileUrl: string;
  readonly isDevelopment: boolean;
}

/** The Content-Security-Policy of one page: only scripts that carry this request's nonce run. */
export function contentSecurityPolicy({ nonce, tileUrl, isDevelopment }: CspOptions): string {
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    // The development overlay writes its own <style> elements, without a nonce.
    "style-src": ["'self'", isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...tileOrigins(tileUrl)],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "font-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** Origin of a tile template; `{s}` (one of several mirrors) becomes a wildcard label. */
function tileOrigins(tileUrl: string): string[] {
  const address = tileUrl.replaceAll("{s}", "*");
  if (!/^https?:\/\/[\w.*:-]+(\/|$)/.test(address)) {
    return [];
  }
  return [address.split("/").slice(0, 3).join("/")];
}
