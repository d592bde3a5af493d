const PREFIX = "promise-change:";

/** The key of the gestión that a promise's change of status owes: one a change, whatever the rules say. */
export const writePromiseGestionKey = (changeId: string): string => `${PREFIX}${changeId}`;

/** The change that such a key names; null for any other key. */
export function readPromiseGestionKey(key: string): string | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}
