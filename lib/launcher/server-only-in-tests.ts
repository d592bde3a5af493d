// Vitest is the server: what `server-only` guards against cannot happen there.
export {};
