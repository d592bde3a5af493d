"use client";

import dynamic from "next/dynamic";
import { MapSkeleton } from "./map-skeleton";

/** `PinMap` without its weight on the first load; Leaflet needs a browser. */
export const LazyPinMap = dynamic(() => import("./pin-map").then(({ PinMap }) => PinMap), {
  ssr: false,
  loading: MapSkeleton,
});
