import { expect, it } from "vitest";
import { afterSuccess } from "./after-success";

const told = (answer: Promise<string>) =>
  new Promise((done) =>
    afterSuccess(
      answer,
      (text) => done(`good: ${text}`),
      () => done("bad"),
    ),
  );

it("tells what came of a command", async () => {
  expect(await told(Promise.resolve("yes"))).toBe("good: yes");
  expect(await told(Promise.reject(new Error("no")))).toBe("bad");
});

it("leaves a failure that nobody asked for to the mutation, and does not throw", async () => {
  const failure = Promise.reject(new Error("no"));
  afterSuccess(failure, () => expect.unreachable());
  await expect(failure).rejects.toThrow("no");
});
