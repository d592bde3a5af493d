import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { meetAtTable } from "@/lib/platform/meet-at-table.fixtures";
import type { Role } from "../users/schema";
import { changeView, deleteView, saveView } from "./commands";
import { listViews } from "./queries";
import { MOST_VIEWS } from "./rules";
import { type NewView, newViewSchema, viewChangeSchema } from "./schema";

const person = (role: Role) => ({ userId: uuidv7(), role });
const eva = person("supervisor");
const raul = person("supervisor");
const lucia = person("viewer");

beforeAll(async () => {
  await db().user.createMany({
    data: Object.entries({ eva, raul, lucia }).map(([name, { userId, role }]) => ({
      id: userId,
      email: `${name}@atalaya.example`,
      name,
      role,
      passwordHash: "-",
    })),
  });
});
beforeEach(() => db().savedView.deleteMany());

const view = (change: Partial<NewView> = {}): NewView =>
  newViewSchema.parse({
    page: "visits",
    name: "Promesas de la quincena",
    query: "range=fortnight&promise=yes",
    isShared: false,
    ...change,
  });
const namesFor = async ({ userId }: { userId: string }) =>
  (await listViews({ userId })).views.map(({ name }) => name);

it("keeps a view for its owner, and shows everyone what is shared", async () => {
  await saveView(eva, view());
  await saveView(eva, view({ name: "Para todos", isShared: true }));
  expect(await namesFor(eva)).toEqual(["Para todos", "Promesas de la quincena"]);
  expect((await listViews(raul)).views).toMatchObject([
    {
      name: "Para todos",
      isOwn: false,
      isShared: true,
      ownerName: "eva",
      query: "range=fortnight&promise=yes",
    },
  ]);
});

it("renames, gives another filter, shares and takes back", async () => {
  const { id } = await saveView(eva, view());
  await changeView(eva, id, { name: "Otra" });
  await changeView(eva, id, { query: "range=7d" });
  expect(await changeView(eva, id, { isShared: true })).toMatchObject({ name: "Otra", query: "range=7d" });
  expect(await namesFor(raul)).toEqual(["Otra"]);
  await changeView(eva, id, { isShared: false });
  expect(await namesFor(raul)).toEqual([]);
});

it("deletes, after which the same view can be saved again", async () => {
  const { id } = await saveView(eva, view());
  await deleteView(eva, id);
  expect(await namesFor(eva)).toEqual([]);
  await saveView(eva, view());
  expect(await namesFor(eva)).toHaveLength(1);
});

it("writes down who did what, without the filter's text", async () => {
  const { id } = await saveView(eva, view({ query: "q=rosalba" }));
  await changeView(eva, id, { name: "Otra" });
  await deleteView(eva, id);
  const events = await db().auditEvent.findMany({ where: { subject: id }, orderBy: { at: "asc" } });
  expect(events.map(({ action, actorUserId }) => [action, actorUserId])).toEqual([
    ["view.saved", eva.userId],
    ["view.changed", eva.userId],
    ["view.deleted", eva.userId],
  ]);
  expect(JSON.stringify(events)).not.toContain("rosalba");
});

describe("names", () => {
  it("are one's own: case, accents and space do not make another", async () => {
    await saveView(eva, view({ name: "Sin contacto" }));
    await expect(saveView(eva, view({ name: " SIN  CONTÁCTO " }))).rejects.toMatchObject({
      code: "conflict",
    });
    await saveView(eva, view({ name: "Sin contacto", page: "answers" }));
    await saveView(raul, view({ name: "Sin contacto" }));
    const other = await saveView(eva, view({ name: "Otra" }));
    await expect(changeView(eva, other.id, { name: "sin contacto" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await namesFor(eva)).toEqual(["Otra", "Sin contacto", "Sin contacto"]);
  });

  it("may be of signs alone, and are not empty, endless or unstorable", async () => {
    await saveView(eva, view({ name: "★" }));
    await saveView(eva, view({ name: "☆" }));
    const shape = newViewSchema.shape.name;
    expect(shape.safeParse("  ").success).toBe(false);
    expect(shape.safeParse("x".repeat(81)).success).toBe(false);
    expect(shape.parse(" a\u0000b ")).toBe("ab");
  });
});

describe("what is kept", () => {
  it("is the filter and the comparison, readable, and nothing else of the URL", () => {
    const query = "visit=1&range=7d&compare=previous&agent=nobody&tag=ya%20pago&zoom=4&evil=%00";
    expect(view({ query }).query).toBe("range=7d&tag=ya+pago&compare=previous");
    expect(viewChangeSchema.safeParse({ query: "x".repeat(8_001) }).success).toBe(false);
    expect(newViewSchema.safeParse({ ...view(), page: "settings" }).success).toBe(false);
    expect(newViewSchema.safeParse({ ...view(), ownerUserId: raul.userId }).success).toBe(false);
  });

  it("is at most a hundred for one person, also when saved at the same moment", async () => {
    await db().savedView.createMany({
      data: Array.from({ length: MOST_VIEWS - 1 }, (_, index) => ({
        id: uuidv7(),
        ownerUserId: eva.userId,
        page: "visits",
        name: `${index}`,
        nameKey: `${index}`,
        query: "",
      })),
    });
    const saves = await meetAtTable("saved_views", () =>
      ["a", "b", "c"].map((name) => saveView(eva, view({ name }))),
    );
    expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = saves.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "conflict", details: { limit: MOST_VIEWS } } });
    await saveView(raul, view());
  });
});

describe("somebody else's view", () => {
  it("does not exist while it is private", async () => {
    const { id } = await saveView(eva, view());
    await expect(changeView(raul, id, { name: "Mía" })).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteView(raul, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(deleteView(raul, uuidv7())).rejects.toMatchObject({ code: "not-found" });
    expect(await namesFor(eva)).toHaveLength(1);
  });

  it("can be seen but not touched once it is shared, by administrators neither", async () => {
    const { id } = await saveView(eva, view({ isShared: true }));
    for (const actor of [raul, lucia, { ...raul, role: "admin" } as const]) {
      await expect(changeView(actor, id, { isShared: false })).rejects.toMatchObject({ code: "not-allowed" });
      await expect(deleteView(actor, id)).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});

describe("a viewer", () => {
  it("saves views of their own and shares none", async () => {
    const { id } = await saveView(lucia, view());
    await expect(saveView(lucia, view({ name: "x", isShared: true }))).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(changeView(lucia, id, { isShared: true })).rejects.toMatchObject({ code: "not-allowed" });
    expect(await namesFor(raul)).toEqual([]);
  });

  it("who shared as a supervisor can take back, not change, what everyone sees", async () => {
    const { id } = await saveView({ ...lucia, role: "supervisor" }, view({ isShared: true }));
    await expect(changeView(lucia, id, { query: "range=all" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await changeView(lucia, id, { isShared: false });
    expect(await namesFor(raul)).toEqual([]);
  });
});
