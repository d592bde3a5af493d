import type { Random } from "../random";
import type { KobraContacts } from "../visit-shape";
import type { SandboxAccount } from "./accounts";

function inSomeForm(key: string, label: string, value: string, random: Random): KobraContacts {
  const form = random.int(1, 10);
  if (form <= 5) return [value];
  return form <= 8 ? [{ [key]: value, type: label }] : { [label.toLowerCase()]: value };
}

/** Phones and e-mails that the agent wrote down: mostly none, else strings, objects or a map. */
export function makeContacts(account: SandboxAccount, isMet: boolean, random: Random) {
  const hasPhone = isMet && random.chance(0.35);
  const hasEmail = isMet && random.chance(0.15);
  return {
    phones: hasPhone ? inSomeForm("phone", "Celular", account.person.phone, random) : [],
    emails: hasEmail ? inSomeForm("email", "Personal", account.person.email, random) : [],
  };
}
