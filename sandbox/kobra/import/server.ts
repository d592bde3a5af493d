import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asRecord } from "@/lib/core/loose-values";
import { serveControl } from "../../serve-control";
import { findAccountFault } from "./account-contract";
import { controlSchema, type KobraControl } from "./control";
import { refuseInShape } from "./error-shapes";
import { answerWrongly, type ImportFault, isTakenFirst } from "./faults";
import { writePortalExport } from "./portal-export";

export interface KobraSandboxOptions {
  readonly port?: number;
  /** The header that lets a request in. */
  readonly headerName: string;
  readonly headerValue: string;
  readonly mostAccounts?: number;
  readonly mostBytes?: number;
  /** More than so many within a minute are answered 429. */
  readonly requestsPerMinute?: number;
  readonly latencyMs?: number;
  /** `all` adds shapes that the page does not describe to those that it does. */
  readonly errorShapes?: "documented" | "all";
  /** Accounts whose externalID ends like this are refused whatever they hold. */
  readonly refuseEnding?: string;
  /** Every account is refused with these words. */
  readonly refuseAll?: string;
  /** What is kept of an account that was taken: all of it, where this is absent. */
  readonly keep?: (fields: Record<string, unknown>) => Record<string, unknown>;
}

/** One request as Kobra saw it. */
export interface SeenRequest {
  readonly importTypeId: number | null;
  readonly externalIds: readonly string[];
  readonly result: "accepted" | "refused" | ImportFault;
}

const LARGEST_BODY_BYTES = 64 * 1024 * 1024;
const MINUTE_MS = 60_000;
const REFUSED_BY_NAME = "Esta cuenta ya se encuentra inactiva.";
const NO_ERROR: readonly object[] = [
  { data: null, error: null },
  { data: null },
  { data: null, error: "null" },
  { data: null, error: { type: null, message: null } },
];

/**
 * Kobra's import as its page describes it (contracts/kobra-import.md): it answers for whole requests, takes
 * all of one or nothing, and updates what it has. It keeps what it took, so that tests can compare.
 */
export class KobraSandbox {
  /** externalID → the account's last values. */
  readonly accounts = new Map<string, Record<string, unknown>>();
  /** Kobra's visit id → its promise's last status. */
  readonly promises = new Map<number, number>();
  readonly requests: SeenRequest[] = [];
  /** Accounts that Kobra will not have, whatever they hold: externalID → what the portal would say. */
  readonly poisoned = new Map<string, string>();
  /** Whose beginnings are refused, and with which words: a setting that is wrong, not an account. */
  private readonly refusedBeginnings = new Map<string, string>();
  /** When requests came, of the last minute. */
  private readonly cameAt: number[] = [];
  private readonly faults: (ImportFault | null)[] = [];
  private latencyMs: number;
  private readonly server = createServer(
    (request, response) => void (this.serveOwn(request, response) ?? this.handle(request, response)),
  );
  inFlight = 0;
  maxInFlight = 0;

  constructor(private readonly options: KobraSandboxOptions) {
    this.latencyMs = options.latencyMs ?? 0;
    if (options.refuseAll !== undefined) this.refusedBeginnings.set("", options.refuseAll);
  }

  /** @returns the base URL that Atalaya is given. */
  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(this.options.port ?? 0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** The next requests go wrong like this, one each, in this order; null is one that goes right. */
  failNext(...faults: readonly (ImportFault | null)[]): void {
    this.faults.push(...faults);
  }

  /** Changes how it behaves from now on. */
  control({ faults, poison, forgive, refuseStarting, latencyMs }: KobraControl): void {
    this.failNext(...(faults ?? []));
    for (const [id, message] of Object.entries(poison ?? {})) this.poisoned.set(id, message);
    for (const id of forgive ?? []) this.poisoned.delete(id);
    for (const [beginning, words] of Object.entries(refuseStarting ?? {})) {
      if (words === null) this.refusedBeginnings.delete(beginning);
      else this.refusedBeginnings.set(beginning, words);
    }
    this.latencyMs = latencyMs ?? this.latencyMs;
  }

  /** What the portal would export: every account that came, in the order in which it came first. */
  portalExport(): string {
    const ids = new Set(this.requests.flatMap(({ externalIds }) => externalIds));
    return writePortalExport(
      [...ids].map((externalId) => {
        const word = this.wordAgainst(externalId);
        const isMissing = word === null && !this.accounts.has(externalId);
        return {
          externalId,
          messages: word === null ? (isMissing ? ["Registro con errores."] : []) : word.split("|"),
        };
      }),
    );
  }

  private wordAgainst(externalId: string): string | null {
    const { refuseEnding } = this.options;
    const isRefused = refuseEnding !== undefined && externalId.endsWith(refuseEnding);
    return this.poisoned.get(externalId) ?? (isRefused ? REFUSED_BY_NAME : null);
  }

  private isTooFast(): boolean {
    const now = Date.now();
    while ((this.cameAt[0] ?? now) <= now - MINUTE_MS) this.cameAt.shift();
    this.cameAt.push(now);
    return this.cameAt.length > (this.options.requestsPerMinute ?? Number.POSITIVE_INFINITY);
  }

  /** What Kobra has not: the sandbox's own pages. @returns null for any other address. */
  private serveOwn(request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    if (request.url === "/__control") {
      const tell = () => ({
        requests: this.requests.length,
        accounts: this.accounts.size,
        promises: this.promises.size,
        maxInFlight: this.maxInFlight,
      });
      return serveControl(request, response, controlSchema, (wanted) => this.control(wanted), tell);
    }
    if (request.method === "GET" && request.url?.startsWith("/kept/")) {
      this.show(request.url, response);
      return Promise.resolve();
    }
    if (request.url !== "/__portal.csv") return null;
    response.writeHead(200, { "content-type": "text/csv; charset=utf-8" }).end(this.portalExport());
    return Promise.resolve();
  }

  /** Not Kobra's: `/kept/promises/{visitID}` and `/kept/accounts/{externalID}`, for who runs elsewhere. */
  private show(url: string, response: ServerResponse): void {
    const [, , kind = "", id = ""] = url.split("/").map(decodeURIComponent);
    const kept = kind === "promises" ? this.promises.get(Number(id)) : this.accounts.get(id);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(kept ?? null));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    response.once("close", () => {
      this.inFlight -= 1;
    });
    const body = await readBody(request, this.options.mostBytes ?? LARGEST_BODY_BYTES).catch(() => null);
    if (this.latencyMs > 0) await new Promise((done) => setTimeout(done, this.latencyMs));
    if (request.url !== "/api/import") return refuse(response, 404, "NotFound", "");
    if (request.headers[this.options.headerName.toLowerCase()] !== this.options.headerValue) {
      return refuse(response, 401, "Unauthorized", "Credenciales no válidas");
    }
    if (request.method !== "POST") return refuse(response, 405, "MethodNotAllowed", "");
    if (this.isTooFast()) return answerWrongly("error-429", response, request.socket);
    if (body === null) return refuse(response, 413, "TooLarge", "La petición es demasiado grande");
    const fault = this.faults.shift();
    const import_ = readImport(body);
    const problem = import_ === null ? "El cuerpo no es JSON" : this.judge(import_);
    if (fault && (!isTakenFirst(fault) || problem !== null)) {
      const shown = isTakenFirst(fault) ? "error-500" : fault;
      this.note(import_, shown);
      return answerWrongly(shown, response, request.socket);
    }
    if (problem !== null) {
      this.note(import_, "refused");
      return refuseInShape(response, this.options.errorShapes ?? "documented", this.requests.length, problem);
    }
    this.take(import_);
    this.note(import_, fault ?? "accepted");
    if (fault) return answerWrongly(fault, response, request.socket);
    const answer = NO_ERROR[this.requests.length % NO_ERROR.length];
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  private judge(request: ReadImport): string | null {
    if (request.kind === "promises") {
      const isGood = request.promises.every(
        ({ visitId, status }) => Number.isInteger(visitId) && [2, 3, 4, 5].includes(status),
      );
      return isGood ? null : "Promesa no válida";
    }
    const { accounts, importTypeId } = request;
    if (![1, 2, 3].includes(importTypeId)) return "importTypeID no válido";
    if (accounts.length === 0 || accounts.length > (this.options.mostAccounts ?? 1_000))
      return "Número de cuentas no válido";
    const ids = accounts.map((account) => String(asRecord(account)?.externalID));
    for (const [beginning, words] of this.refusedBeginnings) {
      if (ids.some((id) => id.startsWith(beginning))) return words;
    }
    if (new Set(ids).size < ids.length) return "Registro repetido.";
    if (ids.some((id) => this.wordAgainst(id) !== null)) return "No se pudo procesar la información";
    return accounts.some((account) => findAccountFault(account, importTypeId) !== null)
      ? "Hay registros con errores"
      : null;
  }

  private take(request: ReadImport | null): void {
    if (request?.kind === "promises") {
      for (const { visitId, status } of request.promises) this.promises.set(visitId, status);
    }
    if (request?.kind !== "accounts") return;
    for (const account of request.accounts) {
      const fields = asRecord(account) ?? {};
      const id = String(fields.externalID);
      const kept = this.options.keep?.(fields) ?? fields;
      this.accounts.set(id, { ...this.accounts.get(id), ...kept });
    }
  }

  private note(request: ReadImport | null, result: SeenRequest["result"]): void {
    const accounts = request?.kind === "accounts" ? request : null;
    this.requests.push({
      importTypeId: accounts?.importTypeId ?? null,
      externalIds: accounts?.accounts.map((account) => String(asRecord(account)?.externalID)) ?? [],
      result,
    });
  }
}

type ReadImport =
  | { readonly kind: "accounts"; readonly importTypeId: number; readonly accounts: readonly unknown[] }
  | { readonly kind: "promises"; readonly promises: readonly { visitId: number; status: number }[] };

function readImport(body: Buffer): ReadImport | null {
  try {
    const json: unknown = JSON.parse(body.toString("utf8"));
    if (Array.isArray(json)) {
      const promises = json.map((entry) => ({
        visitId: Number(asRecord(entry)?.visitID),
        status: Number(asRecord(entry)?.paymentPromiseStatus),
      }));
      return { kind: "promises", promises };
    }
    const record = asRecord(json);
    if (!record || !Array.isArray(record.accounts)) return null;
    return { kind: "accounts", importTypeId: Number(record.importTypeID), accounts: record.accounts };
  } catch {
    return null;
  }
}

async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error("too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, type: string, message: string): void {
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify({ data: null, error: { type, message } }));
}
