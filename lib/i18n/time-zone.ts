/** IANA zone in which the workspace counts its days. */
export function workspaceTimeZone(): string {
  return "America/Mexico_City";
}
