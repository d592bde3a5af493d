"use client";

import dynamic from "next/dynamic";
import { MapSkeleton } from "./map-skeleton";

/** `RouteMap` without its weight on the first load; Leaflet needs a browser. */
export const LazyRouteMap = dynamic(() => import("./route-map").then(({ RouteMap }) => RouteMap), {
  ssr: false,
  loading: () => <MapSkeleton />,
});
