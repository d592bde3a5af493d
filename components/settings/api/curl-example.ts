/** A command that sends the smallest visit that Kobra's contract knows; the key is left for the reader. */
export function curlExample(webhookUrl: string, keyWord: string, agentName: string): string {
  // Without dates: it then counts as visited when it arrives, and shows under "today".
  const visit = JSON.stringify(
    {
      visitID: "PRUEBA-1",
      productID: 1,
      agentID: 1,
      agent: agentName,
      externalID: "1000",
      lat: "19.4326",
      lng: "-99.1332",
      finished: true,
      cancelled: false,
      timeZone: "America/Mexico_City",
    },
    null,
    2,
  );
  return [
    `curl -X POST '${webhookUrl}' \\`,
    `  -H 'api-key: ${keyWord}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${visit}'`,
  ].join("\n");
}
