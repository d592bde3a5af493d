import type { Messages } from "next-intl";
import type { AppLocale } from "./locales";
import { NAMESPACES } from "./namespaces";

type MessageTree = { readonly [key: string]: string | MessageTree };

/** Every namespace in one language. es-CO is es with the words that Colombia says differently. */
export async function loadMessages(locale: AppLocale): Promise<Messages> {
  const messages = await readLanguage(locale);
  if (!hasEveryNamespace(messages)) {
    throw new Error(`The messages of ${locale} are incomplete`);
  }
  return messages;
}

function hasEveryNamespace(tree: MessageTree): tree is MessageTree & Messages {
  return NAMESPACES.every((namespace) => typeof tree[namespace] === "object");
}

async function readLanguage(locale: AppLocale): Promise<MessageTree> {
  if (locale === "en") {
    return readFolder("en");
  }
  const spanish = await readFolder("es");
  return locale === "es-CO" ? mergeMessages(spanish, await readFolder("es-CO")) : spanish;
}

/** `over` laid on `base`, key by key. */
function mergeMessages(base: MessageTree, over: MessageTree): MessageTree {
  const merged: Record<string, string | MessageTree> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] =
      typeof value === "object" && typeof below === "object" ? mergeMessages(below, value) : value;
  }
  return merged;
}

async function readFolder(folder: "es" | "es-CO" | "en"): Promise<MessageTree> {
  const files = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file: { default: MessageTree } = await import(`./messages/${folder}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(files);
}
