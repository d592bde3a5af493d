import type { ConnectionChange, WolkvoxConnection } from "@/lib/domain/campaigns/schema/connection";

/** What the form holds: numbers as they are typed. */
export interface ConnectionValues {
  name: string;
  server: string;
  token: string;
  licences: string;
  dailyLimit: string;
  baseUrl: string;
  timeZone: string;
  isEnabled: boolean;
}

export function connectionFormOf(connection: WolkvoxConnection | null, timeZone: string): ConnectionValues {
  return {
    name: connection?.connectionName ?? "",
    server: connection?.server ?? "",
    token: "",
    licences: String(connection?.licences ?? ""),
    dailyLimit: connection?.dailyLimit == null ? "" : String(connection.dailyLimit),
    baseUrl: connection?.baseUrl ?? "",
    timeZone: connection?.timeZone ?? timeZone,
    isEnabled: connection?.isEnabled ?? true,
  };
}

/** Digits alone, with or without separators of thousands; anything else is NaN. */
export function readWhole(text: string): number {
  const plain = text.trim().replace(/[.,\s](?=\d{3}(\D|$))/g, "");
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What the server is told; an empty token keeps the one that is there. */
export function toConnectionInput(values: ConnectionValues): ConnectionChange {
  return {
    name: values.name.trim(),
    server: values.server.trim(),
    baseUrl: values.baseUrl.trim() || null,
    licences: readWhole(values.licences),
    dailyLimit: values.dailyLimit.trim() === "" ? null : readWhole(values.dailyLimit),
    timeZone: values.timeZone,
    isEnabled: values.isEnabled,
    ...(values.token.trim() === "" ? {} : { token: values.token.trim() }),
  };
}
