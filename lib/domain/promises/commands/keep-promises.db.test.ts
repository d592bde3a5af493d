import { expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { promisedVisit, promiseOf, receiveVisits } from "../promises.fixtures";
import { keepPromises } from "./keep-promises";

it("makes a promise of what the checklist says, once, however often the visit comes", async () => {
  const visit = promisedVisit({ visitID: 5001 });
  await receiveVisits(visit);
  await receiveVisits(visit, { ...visit, comment: "Pasó otra vez" });
  const promise = await promiseOf("5001");
  expect(promise).toMatchObject({
    amount: "500.00",
    dueOn: new Date("2026-11-25T00:00:00Z"),
    method: "Efectivo",
    status: "active",
    problems: [],
    withdrawnAt: null,
  });
  expect(promise.changes.map(({ kind }) => kind)).toEqual(["made"]);
});

it("corrects the promise when the visit comes again changed, and remembers what it said before", async () => {
  await receiveVisits(promisedVisit({ visitID: 5002 }));
  await receiveVisits(promisedVisit({ visitID: 5002, amount: "750", on: "2026-11-28" }));
  const promise = await promiseOf("5002");
  expect(promise).toMatchObject({ amount: "750.00", dueOn: new Date("2026-11-28T00:00:00Z") });
  expect(promise.changes.map(({ kind }) => kind)).toEqual(["made", "corrected"]);
  expect(promise.changes[1]?.details).toMatchObject({
    said: { amount: "750.00", dueOn: "2026-11-28" },
    before: { amount: "500.00", dueOn: "2026-11-25" },
  });
});

it("withdraws a promise that the visit takes back, and keeps what a person decided", async () => {
  await receiveVisits(promisedVisit({ visitID: 5003 }));
  await db().paymentPromise.updateMany({
    where: { visit: { kobraVisitId: "5003" } },
    data: { status: "partial", paidAmount: "100" },
  });
  await receiveVisits(promisedVisit({ visitID: 5003, promise: "No" }));
  const withdrawn = await promiseOf("5003");
  expect(withdrawn).toMatchObject({ status: "partial", paidAmount: "100.00", amount: "500.00" });
  expect(withdrawn.withdrawnAt).not.toBeNull();
  await receiveVisits(promisedVisit({ visitID: 5003, amount: "600" }));
  const renewed = await promiseOf("5003");
  expect(renewed).toMatchObject({ status: "partial", amount: "600.00", withdrawnAt: null });
  expect(renewed.changes.map(({ kind }) => kind)).toEqual(["made", "withdrawn", "renewed"]);
});

it("flags what makes no sense with its reason and drops nothing", async () => {
  await receiveVisits(
    promisedVisit({ visitID: 5010, amount: "-500" }),
    promisedVisit({ visitID: 5011, amount: "lo que junte", on: "la quincena" }),
    promisedVisit({ visitID: 5012, amount: "0", on: "2026-11-01" }),
    promisedVisit({ visitID: 5013, amount: null, on: "2029-01-01" }),
  );
  expect((await promiseOf("5010")).problems).toEqual(["negative_amount"]);
  expect(await promiseOf("5011")).toMatchObject({
    problems: ["unreadable_amount", "unreadable_date"],
    amountText: "lo que junte",
    dueText: "la quincena",
  });
  expect((await promiseOf("5012")).problems).toEqual(["zero_amount", "past_date"]);
  expect((await promiseOf("5013")).problems).toEqual(["no_amount", "far_date"]);
});

it("flags a promise of more than the account owes", async () => {
  await receiveVisits(promisedVisit({ visitID: 5020, externalID: "owes-300" }));
  await db().account.update({ where: { externalId: "owes-300" }, data: { fields: { totalPending: 300 } } });
  await receiveVisits(promisedVisit({ visitID: 5020, externalID: "owes-300", amount: "501" }));
  expect((await promiseOf("5020")).problems).toEqual(["over_debt"]);
});

it("makes no promise of a visit without one, and does nothing twice", async () => {
  await receiveVisits(promisedVisit({ visitID: 5030, promise: "No" }), promisedVisit({ visitID: 5031 }));
  const visits = await db().visit.findMany({ where: { kobraVisitId: { in: ["5030", "5031"] } } });
  const client = await pool().connect();
  const ids = visits.map(({ id }) => id);
  await keepPromises(client, ids);
  await keepPromises(client, ids).finally(() => client.release());
  expect(await db().paymentPromise.count({ where: { visitId: { in: ids } } })).toBe(1);
  expect((await promiseOf("5031")).changes).toHaveLength(1);
});
