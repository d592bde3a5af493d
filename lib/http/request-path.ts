/** Set by the proxy on every page request: path and query, which a layout cannot see otherwise. */
export const REQUEST_PATH_HEADER = "x-atalaya-path";
