import type { Map as LeafletMap } from "leaflet";
import { type RefObject, useEffect, useState } from "react";
import { createMapScene, type MapScene } from "./map-scene";
import { readGlyphs } from "./marks/glyphs";

/** Keeps the atlas and the marks on the map for as long as it stands; null until it does. */
export function useMapScene(map: LeafletMap | null, glyphsRef: RefObject<Element | null>, locale: string) {
  const [scene, setScene] = useState<MapScene | null>(null);
  useEffect(() => {
    if (!map || !glyphsRef.current) return;
    const created = createMapScene({ map, glyphs: readGlyphs(glyphsRef.current), locale });
    setScene(created);
    return () => {
      setScene(null);
      created.dispose();
    };
  }, [map, glyphsRef, locale]);
  return scene;
}
