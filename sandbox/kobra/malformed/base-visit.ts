import { makeRandom } from "../random";
import { type KobraVisit, makeAgentDay, makeAgents } from "../visits";

/** A well-formed, finished visit to spoil: always with position and checklist, under the given visit id. */
export function makeBaseVisit(visitId: string, seed: number): KobraVisit {
  const random = makeRandom("base visit", seed);
  const agent = random.pick(makeAgents(6, seed));
  const visits = makeAgentDay({ agent, date: "2026-03-09", seed });
  const usable = visits.filter(
    ({ lat, checklist, cancelled }) => lat.length > 1 && checklist.length > 0 && !cancelled,
  );
  const { Ing, lng = Ing ?? "", lat, ...rest } = random.pick(usable);
  return { ...rest, lat, lng, visitID: visitId, rebound: false };
}
