/** A command that sends the smallest visit that Kobra's contract knows; the key is left for the reader. */
export function curlExample(webhookUrl: string, keyWord: string, agentName: string): string {
  const visit = JSON.stringify({
    visitID: "PRUEBA-1",
    productID: 1,
    agentID: 1,
    agent: agentName,
    externalID: "1000",
    finished: true,
    cancelled: false,
    startDate: "2026-01-15 10:00:00",
    endDate: "2026-01-15 10:12:00",
    timeZone: "America/Mexico_City",
  });
  return [
    `curl -X POST '${webhookUrl}' \\`,
    `  -H 'api-key: ${keyWord}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${visit}'`,
  ].join("\n");
}
