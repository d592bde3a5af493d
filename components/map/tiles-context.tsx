"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { MapTiles } from "./map-scene";

const TilesContext = createContext<MapTiles | null>(null);

interface TilesProviderProps {
  /** The operator's tile server, or null for the bundled outline map alone. */
  readonly tiles: MapTiles | null;
  readonly children: ReactNode;
}

export function TilesProvider({ tiles, children }: TilesProviderProps) {
  return <TilesContext value={tiles}>{children}</TilesContext>;
}

export function useTilesSetting(): MapTiles | null {
  return useContext(TilesContext);
}
