/** What a connection's sealed token is bound to, so that it opens nowhere else. */
export function tokenContext(connectionId: string): string {
  return `wolkvox_connections/${connectionId}`;
}
