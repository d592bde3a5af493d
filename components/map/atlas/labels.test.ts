import { expect, test } from "vitest";
import { placeLabels } from "./labels";

const label = (text: string, ...spots: [number, number][]) => ({ text, spots, widthPx: 60, heightPx: 14 });
const texts = (placed: { text: string }[]) => placed.map(({ text }) => text);

test("of two names that touch, the more important one is written", () => {
  const placed = placeLabels([label("Puebla", [100, 100]), label("Tlaxcala", [130, 105])], [], 4);
  expect(texts(placed)).toEqual(["Puebla"]);
});

test("names with room between them are all written", () => {
  const placed = placeLabels([label("León", [100, 100]), label("Querétaro", [200, 100])], [], 4);
  expect(texts(placed)).toEqual(["León", "Querétaro"]);
});

test("a name moves to its next spot to stay clear of a cluster", () => {
  const cluster = { x: 100, y: 100, widthPx: 40, heightPx: 40 };
  const [placed] = placeLabels([label("Mérida", [100, 95], [100, 140])], [cluster], 4);
  expect(placed?.at).toEqual([100, 140]);
});

test("a name with no free spot is left out", () => {
  const cluster = { x: 100, y: 100, widthPx: 200, heightPx: 200 };
  expect(placeLabels([label("Mérida", [100, 95], [100, 140])], [cluster], 4)).toEqual([]);
});

test("the city and the state of one name are written once", () => {
  const placed = placeLabels(
    [label("Ciudad de México", [100, 100]), label("Ciudad de México", [100, 300])],
    [],
    4,
  );
  expect(placed).toHaveLength(1);
});
