/** Signs in over HTTP as a browser does. @returns the cookie header of the session. */
export async function signInOverHttp(
  url: string,
  admin: { email: string; password: string },
): Promise<string> {
  const cookies = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const csrf = await fetch(`${url}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: header(), origin: url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, ...admin, json: "true" }),
  });
  keep(answer);
  if (![...cookies.keys()].some((name) => name.endsWith("session-token"))) {
    throw new Error(`Signing in was refused (${answer.status})`);
  }
  return header();
}
