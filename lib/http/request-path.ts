/** Set by the proxy on every page request: path and query, which a layout cannot see otherwise. */
export const REQUEST_PATH_HEADER = "x-atalaya-path";

/** The path of a page request, without its query. */
export function readPathname(headers: Headers): string {
  return headers.get(REQUEST_PATH_HEADER)?.split("?")[0] ?? "/";
}
