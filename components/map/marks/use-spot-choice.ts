import { useRef, useState } from "react";
import type { MapBounds } from "@/lib/domain/visits/schema";
import type { MapCluster, MapVisit } from "./marks";
import type { SpotChoice } from "./spot-chooser";
import type { MapSpot } from "./use-map-pointer";

/** Fetches the visits inside a cluster that zooming cannot part. */
export type LoadSpotVisits = (bounds: MapBounds) => Promise<readonly MapVisit[]>;

/** The open chooser, if any. A cluster's visits are asked for; an answer that comes too late is dropped. */
export function useSpotChoice(loadSpotVisits: LoadSpotVisits | undefined) {
  const [choice, setChoice] = useState<SpotChoice | null>(null);
  const requestRef = useRef(0);

  const close = () => {
    requestRef.current += 1;
    setChoice(null);
  };
  const openVisits = (visits: MapVisit[], spot: MapSpot) => {
    requestRef.current += 1;
    setChoice({ spot, count: visits.length, state: { kind: "ready", visits } });
  };
  const openCluster = (cluster: MapCluster, spot: MapSpot) => {
    if (!loadSpotVisits) return;
    requestRef.current += 1;
    const request = requestRef.current;
    const show = (state: SpotChoice["state"]) => {
      if (request === requestRef.current) setChoice({ spot, count: cluster.count, state });
    };
    show({ kind: "loading" });
    loadSpotVisits(cluster.bounds).then(
      (visits) => show({ kind: "ready", visits }),
      () => show({ kind: "failed" }),
    );
  };
  return { choice, close, openVisits, openCluster };
}
