/** wolkvox took the `*.crmvox.com` servers out of service on 2024-11-30 (contracts: insert gestión). */
export function isOldCrmHost(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && /(^|\.)crmvox\.com$/i.test(new URL(baseUrl).hostname);
}
