import { z } from "zod";
import { addImport } from "@/lib/domain/imports/commands/add-import";
import { setUpKobra } from "@/lib/domain/imports/commands/set-up-kobra";
import { resumeImport, startImport } from "@/lib/domain/imports/commands/steer-import";
import { readMadeUpAccount } from "@/lib/domain/imports/imports.fixtures";
import { db } from "@/lib/platform/db";

const stepSchema = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("set-up"),
    baseUrl: z.string(),
    headerValue: z.string(),
    chunkSize: z.number(),
    timeoutS: z.number().default(10),
  }),
  z.object({ step: z.literal("resume"), importId: z.string() }),
  z.object({ step: z.literal("add"), prefix: z.string(), rows: z.number() }),
]);

const readRow = (prefix: string, index: number) => ({
  rowNumber: index + 2,
  ...readMadeUpAccount(`${prefix}-${index}`),
});

async function runStep(step: z.infer<typeof stepSchema>): Promise<string> {
  if (step.step === "set-up") {
    const { baseUrl, headerValue, chunkSize, timeoutS } = step;
    const pace = { chunkSize, requestsPerMinute: 6_000, timeoutS };
    await setUpKobra(null, { baseUrl, headerName: "X-Api-Key", headerValue, ...pace });
    return "";
  }
  const admin = await db().user.findFirstOrThrow();
  const actor = { userId: admin.id, scope: { kind: "all" } } as const;
  if (step.step === "resume") {
    await resumeImport(actor, step.importId);
    return "";
  }
  const rows = Array.from({ length: step.rows }, (_, index) => readRow(step.prefix, index));
  const { importId } = await addImport(admin.id, {
    kind: "file",
    importType: 1,
    fileName: `${step.prefix}.csv`,
    rows,
  });
  await startImport(actor, importId);
  return importId;
}

const answer = await runStep(stepSchema.parse(JSON.parse(process.env.ATALAYA_CHAOS_STEP ?? "{}")));
process.send?.(answer, () => process.exit(0));
