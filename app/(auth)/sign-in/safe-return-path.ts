const HERE = "http://here.invalid";

/**
 * Where to go after signing in: a path of this site, else `/`. Whatever a browser could read as another
 * host (`//host`, `/\host`, control characters) is not one.
 */
export function safeReturnPath(from: string | readonly string[] | undefined): `/${string}` {
  if (typeof from !== "string" || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(from)) {
    return "/";
  }
  const url = URL.parse(from, HERE);
  if (url?.origin !== HERE || url.pathname.startsWith("//")) {
    return "/";
  }
  const isPage = !/^\/(sign-in|api)(\/|$)/.test(url.pathname);
  return isPage ? `/${url.pathname.slice(1)}${url.search}${url.hash}` : "/";
}
