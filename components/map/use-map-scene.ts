import { type RefObject, useEffect, useState } from "react";
import { readGlyphs } from "./glyphs";
import { createMapScene, type MapScene, type MapTiles } from "./map-scene";

type SceneRefs = { hostRef: RefObject<HTMLElement | null>; glyphsRef: RefObject<Element | null> };

/** Keeps one map alive for as long as the host element is mounted; null until it stands. */
export function useMapScene({ hostRef, glyphsRef }: SceneRefs, locale: string, isInteractive: boolean) {
  const [scene, setScene] = useState<MapScene | null>(null);
  useEffect(() => {
    const host = hostRef.current;
    if (!host || !glyphsRef.current) return;
    const created = createMapScene({ host, glyphs: readGlyphs(glyphsRef.current), locale, isInteractive });
    setScene(created);
    return () => {
      setScene(null);
      created.dispose();
    };
  }, [hostRef, glyphsRef, locale, isInteractive]);
  return scene;
}

/** Puts the tiles on the map; true while none of them can be shown. */
export function useTiles(scene: MapScene | null, tiles: MapTiles | null): boolean {
  const [isUnreachable, setIsUnreachable] = useState(false);
  const url = tiles?.url;
  const attribution = tiles?.attribution ?? "";
  useEffect(() => {
    setIsUnreachable(false);
    scene?.setTiles(url ? { url, attribution } : null, (isReachable) => setIsUnreachable(!isReachable));
  }, [scene, url, attribution]);
  return isUnreachable;
}
