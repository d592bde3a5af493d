import { KOBRA_DEFAULTS, type KobraConnection, type KobraSetup } from "@/lib/domain/imports/schema/kobra";

/** What the form holds: numbers as they are typed. */
export interface KobraValues {
  baseUrl: string;
  headerName: string;
  headerValue: string;
  chunkSize: string;
  requestsPerMinute: string;
  timeoutS: string;
}

export function kobraFormOf(connection: KobraConnection | null): KobraValues {
  const { baseUrl, headerName, chunkSize, requestsPerMinute, timeoutS } = connection ?? KOBRA_DEFAULTS;
  return {
    baseUrl,
    headerName,
    headerValue: "",
    chunkSize: String(chunkSize),
    requestsPerMinute: String(requestsPerMinute),
    timeoutS: String(timeoutS),
  };
}

/** Digits alone; anything else is NaN, which no schema takes. */
export function readWhole(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** What the server is told; an empty value of the header keeps the one that is there. */
export function toKobraSetup(values: KobraValues): KobraSetup {
  return {
    baseUrl: values.baseUrl.trim().replace(/\/+(import\/*)?$/, ""),
    headerName: values.headerName.trim(),
    headerValue: values.headerValue.trim() === "" ? null : values.headerValue.trim(),
    chunkSize: readWhole(values.chunkSize),
    requestsPerMinute: readWhole(values.requestsPerMinute),
    timeoutS: readWhole(values.timeoutS),
  };
}
