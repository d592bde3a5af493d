"use client";

import dynamic from "next/dynamic";
import { MapSkeleton } from "./map-skeleton";

/** `VisitsMap` without its weight on the first load; Leaflet needs a browser. */
export const LazyVisitsMap = dynamic(() => import("./visits-map").then(({ VisitsMap }) => VisitsMap), {
  ssr: false,
  loading: MapSkeleton,
});
