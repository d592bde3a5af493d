import { DomEvent, type LeafletMouseEvent } from "leaflet";
import { useEffect, useEffectEvent, useState } from "react";
import type { AreaCorner } from "@/lib/domain/visits/rules/visit-filter";
import type { MapScene } from "../map-scene";
import { boxBetween, isArea, type MapTool, MOST_CORNERS, toCorner } from "./drawing";
import type { Draft } from "./shapes-layer";

/** A press this near to the first corner closes the area, one this near to the last is its double. */
const NEAR_PX = 10;

export interface MapDrawing {
  readonly tool: MapTool | null;
  readonly corners: readonly AreaCorner[];
  readonly draft: Draft | null;
  /** Takes up a tool, or lays it down when it is in use. */
  toggle(tool: MapTool): void;
  undo(): void;
  finish(): void;
  cancel(): void;
}

/** Drawing an area and measuring by hand: presses mark corners, Enter ends, Backspace takes one back, Esc gives up. */
export function useMapDrawing(
  scene: MapScene | null,
  onArea: ((corners: readonly AreaCorner[]) => void) | undefined,
): MapDrawing {
  const [tool, setTool] = useState<MapTool | null>(null);
  const [corners, setCorners] = useState<readonly AreaCorner[]>([]);
  const [pointer, setPointer] = useState<AreaCorner | null>(null);
  const start = (next: MapTool | null) => {
    setTool(next);
    setCorners([]);
    setPointer(null);
  };
  const submit = (area: readonly AreaCorner[]) => {
    if (!isArea(area)) return;
    start(null);
    onArea?.(area);
  };
  const finish = () => (tool === "polygon" ? submit(corners) : start(null));
  const undo = () => setCorners(corners.slice(0, -1));

  const mark = useEffectEvent((event: LeafletMouseEvent) => {
    const near = (corner: AreaCorner | undefined) =>
      corner !== undefined &&
      scene !== null &&
      scene.map.latLngToContainerPoint([corner[1], corner[0]]).distanceTo(event.containerPoint) < NEAR_PX;
    if (near(corners.at(-1))) return;
    if (tool === "polygon" && near(corners[0])) return submit(corners);
    if (corners.length < MOST_CORNERS) setCorners([...corners, toCorner(event.latlng)]);
  });
  const end = useEffectEvent(finish);
  const pull = useEffectEvent((from: AreaCorner, to: AreaCorner) => submit(boxBetween(from, to)));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    const isOnButton = target instanceof HTMLElement && target.closest("button, input") !== null;
    if (key === "Escape") start(null);
    else if (key === "Enter" && !isOnButton) finish();
    else if (key === "Backspace" && !isOnButton) undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  useEffect(() => {
    if (!scene || !tool) return;
    const { map } = scene;
    const host = map.getContainer();
    host.style.cursor = "crosshair";
    map.doubleClickZoom.disable();
    const keys = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", keys, { capture: true });
    const stop =
      tool === "rectangle"
        ? pullBox(
            scene,
            (from, to) => {
              setCorners(from ? [from] : []);
              setPointer(to);
            },
            (from, to) => pull(from, to),
          )
        : markCorners(
            scene,
            (event) => mark(event),
            setPointer,
            () => end(),
          );
    return () => {
      stop();
      window.removeEventListener("keydown", keys, { capture: true });
      map.doubleClickZoom.enable();
      host.style.cursor = "";
    };
  }, [scene, tool]);

  return {
    tool,
    corners,
    draft: tool && draftOf(tool, corners, pointer),
    toggle: (next) => start(next === tool ? null : next),
    undo,
    finish,
    cancel: () => start(null),
  };
}

function draftOf(tool: MapTool, corners: readonly AreaCorner[], pointer: AreaCorner | null): Draft {
  const [first] = corners;
  if (tool === "rectangle") {
    return { corners: first && pointer ? boxBetween(first, pointer) : [], pointer: null, isClosed: true };
  }
  return { corners, pointer: first ? pointer : null, isClosed: tool === "polygon" };
}

function markCorners(
  { map }: MapScene,
  onMark: (event: LeafletMouseEvent) => void,
  onPointer: (corner: AreaCorner | null) => void,
  onEnd: () => void,
): () => void {
  const move = ({ latlng }: LeafletMouseEvent) => onPointer(toCorner(latlng));
  const leave = () => onPointer(null);
  map.on("click", onMark);
  map.on("dblclick", onEnd);
  map.on("mousemove", move);
  map.on("mouseout", leave);
  return () => {
    map.off("click", onMark);
    map.off("dblclick", onEnd);
    map.off("mousemove", move);
    map.off("mouseout", leave);
  };
}

/** Leaflet hears no touch that moves, so the box is pulled by pointer events, for fingers and mice alike. */
function pullBox(
  { map }: MapScene,
  onPull: (from: AreaCorner | null, to: AreaCorner | null) => void,
  onDone: (from: AreaCorner, to: AreaCorner) => void,
): () => void {
  const host = map.getContainer();
  let from: AreaCorner | null = null;
  const at = (event: PointerEvent) => toCorner(map.mouseEventToLatLng(event));
  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest("a, button")) return;
    DomEvent.stop(event);
    host.setPointerCapture(event.pointerId);
    from = at(event);
    onPull(from, from);
  };
  const move = (event: PointerEvent) => from && onPull(from, at(event));
  const up = (event: PointerEvent) => {
    const begun = from;
    from = null;
    if (!begun) return;
    onPull(null, null);
    onDone(begun, at(event));
  };
  const giveUp = () => {
    from = null;
    onPull(null, null);
  };
  map.dragging.disable();
  map.boxZoom.disable();
  const touch = host.style.touchAction;
  host.style.touchAction = "none";
  host.addEventListener("pointerdown", down);
  host.addEventListener("pointermove", move);
  host.addEventListener("pointerup", up);
  host.addEventListener("pointercancel", giveUp);
  return () => {
    map.dragging.enable();
    map.boxZoom.enable();
    host.style.touchAction = touch;
    host.removeEventListener("pointerdown", down);
    host.removeEventListener("pointermove", move);
    host.removeEventListener("pointerup", up);
    host.removeEventListener("pointercancel", giveUp);
  };
}
