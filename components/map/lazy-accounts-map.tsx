"use client";

import dynamic from "next/dynamic";
import { MapSkeleton } from "./map-skeleton";

/** `AccountsMap` without its weight on the first load; Leaflet needs a browser. */
export const LazyAccountsMap = dynamic(
  () => import("./accounts-map").then(({ AccountsMap }) => AccountsMap),
  {
    ssr: false,
    loading: MapSkeleton,
  },
);
