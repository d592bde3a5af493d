"use client";

import dynamic from "next/dynamic";

/** `PositionMap` without its weight on the first load; Leaflet needs a browser. */
export const LazyPositionMap = dynamic(
  () => import("./position-map").then(({ PositionMap }) => PositionMap),
  {
    ssr: false,
    loading: () => <div aria-hidden="true" className="h-full w-full bg-map-water" />,
  },
);
