import type { LeafletMouseEvent } from "leaflet";
import { useEffect, useEffectEvent, useState } from "react";
import { isOneSpot, openBounds } from "../camera";
import { MAX_ZOOM, type MapScene } from "../map-scene";
import type { MapCluster, MapVisit, Mark } from "./marks";
import { pickVisits } from "./picking";

/** Pixels from the map's top left corner. */
export type MapSpot = { x: number; y: number };
export type Hover = MapSpot & { mark: Mark };

type PointerActions = {
  onVisit: (visitId: string) => void;
  onSeveral: (visits: MapVisit[], spot: MapSpot) => void;
  onSpotCluster: (cluster: MapCluster, spot: MapSpot) => void;
  onMapMove: () => void;
};

/** Turns clicks on the canvas into selections, zooms and choosers; returns what the pointer rests on. */
export function useMapPointer(scene: MapScene | null, actions: PointerActions): Hover | null {
  const [hover, setHover] = useState<Hover | null>(null);
  const onClick = useEffectEvent((event: LeafletMouseEvent) => {
    if (scene) openMarks(scene, event, actions);
  });
  const onMoveStart = useEffectEvent(() => {
    setHover(null);
    actions.onMapMove();
  });
  useEffect(() => {
    if (!scene) return;
    const { map } = scene;
    const click = (event: LeafletMouseEvent) => onClick(event);
    const moveStart = () => onMoveStart();
    const stopHover = watchHover(scene, setHover);
    map.on("click", click);
    map.on("movestart zoomstart", moveStart);
    return () => {
      setHover(null);
      stopHover();
      map.off("click", click);
      map.off("movestart zoomstart", moveStart);
    };
  }, [scene]);
  return hover;
}

function openMarks(scene: MapScene, { containerPoint }: LeafletMouseEvent, actions: PointerActions): void {
  const marks = scene.marksAt(containerPoint);
  const top = marks[0];
  if (!top) return;
  const spot = { x: containerPoint.x, y: containerPoint.y };
  if (top.kind === "cluster") {
    if (isOneSpot(scene.map, top.cluster.bounds)) actions.onSpotCluster(top.cluster, spot);
    else openBounds(scene.map, top.cluster.bounds);
    return;
  }
  const visits = pickVisits(marks, scene.map.getZoom() >= MAX_ZOOM);
  if (visits.length > 1) actions.onSeveral(visits, spot);
  else actions.onVisit(top.visit.id);
}

function watchHover(scene: MapScene, setHover: (hover: Hover | null) => void): () => void {
  const { map } = scene;
  let current: Mark | undefined;
  const show = (mark: Mark | undefined, spot: MapSpot) => {
    if (isSameMark(mark, current)) return;
    current = mark;
    map.getContainer().style.cursor = mark ? "pointer" : "";
    setHover(mark ? { mark, ...spot } : null);
  };
  const move = ({ containerPoint, originalEvent }: LeafletMouseEvent) => {
    const isPressed = originalEvent.buttons !== 0;
    const spot = { x: containerPoint.x, y: containerPoint.y };
    show(isPressed ? undefined : scene.marksAt(containerPoint)[0], spot);
  };
  const leave = () => show(undefined, { x: 0, y: 0 });
  map.on("mousemove", move);
  map.on("mouseout movestart zoomstart", leave);
  return () => {
    map.off("mousemove", move);
    map.off("mouseout movestart zoomstart", leave);
  };
}

function isSameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (a?.kind === "visit" && b?.kind === "visit") return a.visit === b.visit;
  if (a?.kind === "cluster" && b?.kind === "cluster") return a.cluster === b.cluster;
  return a === b;
}
