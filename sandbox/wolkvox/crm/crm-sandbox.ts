import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asRecord, readText } from "@/lib/core/loose-values";
import { answerWrongly, type CrmFault, isCrmFault, isTakenFirst } from "./faults";

export interface CrmSandboxOptions {
  /** 0 for any free one. */
  readonly port?: number;
  readonly token: string;
  readonly latencyMs?: number;
  /** The first insert of a customer whose `id_customer` ends like this goes wrong like that. */
  readonly faultsByEnding?: Readonly<Record<string, CrmFault>>;
}

/** A gestión that the CRM took, with the id that it gave. */
export interface TakenGestion {
  readonly wolkvoxId: string;
  readonly operation: string;
  readonly fields: Readonly<Record<string, string>>;
}

const REQUIRED = ["tipifycation_code", "tipifycation_desc", "module", "wolkvox_idRecord"];
const INSERT_PATHS = new Set([
  "/server/API/v2/collections/insertGestion.php",
  "/server/API/v2/collections/insertObligation.php",
]);
const QUERY_PATH = "/server/API/v2/collections/queryGestion.php";
const LARGEST_BODY_BYTES = 1024 * 1024;

/**
 * wolkvox CRM's gestiones as its page describes them: inserted one by one, each insert a new record. It keeps
 * what it took, and is told under `/__control` what to do wrongly next. On 127.0.0.1 only.
 */
export class CrmSandbox {
  readonly taken: TakenGestion[] = [];
  readonly refused: string[] = [];
  private readonly faults: CrmFault[] = [];
  private readonly metCustomers = new Set<string>();
  private readonly server = createServer((request, response) => void this.handle(request, response));
  requests = 0;
  inFlight = 0;
  maxInFlight = 0;

  constructor(private readonly options: CrmSandboxOptions) {}

  /** @returns the base URL that Atalaya is given. */
  async start(): Promise<string> {
    await new Promise<void>((done, fail) => {
      this.server.once("error", fail);
      this.server.listen(this.options.port ?? 0, "127.0.0.1", done);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** The next inserts go wrong like this, one each, in this order. */
  failNext(...faults: readonly CrmFault[]): void {
    this.faults.push(...faults);
  }

  /** How many of the faults asked for no insert met yet. */
  get faultsLeft(): number {
    return this.faults.length;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    if (request.url === "/__control") return this.control(body, response);
    if (request.method !== "POST") return reply(response, 405, "METHOD NOT ALLOWED");
    if (request.headers["wolkvox-token"] !== this.options.token)
      return reply(response, 403, "PLEASE VALIDATE TOKEN");
    if (request.url === QUERY_PATH) return this.readBack(body, response);
    if (!INSERT_PATHS.has(request.url ?? "")) return void response.writeHead(404).end();
    return this.insert(body, response, request);
  }

  private async insert(body: unknown, response: ServerResponse, request: IncomingMessage): Promise<void> {
    this.requests += 1;
    this.inFlight += 1;
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    response.once("close", () => {
      this.inFlight -= 1;
    });
    const fault = this.faults.shift() ?? this.faultOf(body);
    await this.takeTime();
    if (fault && !isTakenFirst(fault)) return answerWrongly(fault, response, request.socket);
    const problem = findProblem(body);
    if (problem !== null) {
      this.refused.push(problem);
      return reply(response, 200, problem, 400);
    }
    const wolkvoxId = this.take(body);
    await this.takeTime();
    if (fault) return answerWrongly(fault, response, request.socket);
    json(response, 200, {
      code: 200,
      error: "null",
      msg: this.requests % 2 === 0 ? "Succesfully create record" : "Succesfully edit record",
      data: { wolkvox_id: wolkvoxId },
    });
  }

  private faultOf(body: unknown): CrmFault | undefined {
    const customer = readText(asRecord(asRecord(body)?.fields)?.id_customer) ?? "";
    const endings = Object.entries(this.options.faultsByEnding ?? {});
    const [, fault] = endings.find(([ending]) => customer.endsWith(ending)) ?? [];
    if (fault === undefined || this.metCustomers.has(customer)) return undefined;
    this.metCustomers.add(customer);
    return fault;
  }

  /** Half before a gestión is taken and half after: whoever dies meanwhile cannot know which. */
  private async takeTime(): Promise<void> {
    const { latencyMs = 0 } = this.options;
    if (latencyMs > 0) await new Promise((done) => setTimeout(done, latencyMs / 2));
  }

  private take(body: unknown): string {
    const record = asRecord(body);
    const wolkvoxId = `${(this.taken.length + 1).toString(16).padStart(6, "0")}cb`;
    const fields = Object.fromEntries(
      Object.entries(asRecord(record?.fields) ?? {}).map(([name, value]) => [name, String(value)]),
    );
    this.taken.push({ wolkvoxId, operation: readText(record?.operation) ?? "", fields });
    return wolkvoxId;
  }

  private readBack(body: unknown, response: ServerResponse): void {
    const query = asRecord(body);
    const field = readText(query?.field) ?? "";
    const found = this.taken.filter(({ fields }) => fields[field] === readText(query?.value));
    const list = found.map(({ wolkvoxId, fields }) => ({ wolkvox_id: wolkvoxId, ...fields }));
    json(response, 200, { code: 200, error: "null", msg: "", data: list });
  }

  private control(body: unknown, response: ServerResponse): void {
    const faults = asRecord(body)?.faults;
    if (Array.isArray(faults)) this.failNext(...faults.map(String).filter(isCrmFault));
    const { taken, refused, requests, maxInFlight } = this;
    json(response, 200, { taken, refused, requests, maxInFlight });
  }
}

function findProblem(body: unknown): string | null {
  const fields = asRecord(asRecord(body)?.fields);
  if (!fields || readText(asRecord(body)?.operation) === null) return "Falta operation o fields";
  const missing = REQUIRED.find((name) => readText(fields[name]) === null);
  if (missing) return `Falta ${missing}`;
  return fields.module === "collections" ? null : "module no válido";
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += chunk.length;
      if (bytes > LARGEST_BODY_BYTES) return null;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

function reply(response: ServerResponse, status: number, msg: string, code = status): void {
  json(response, status, { code, error: "error", msg });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
