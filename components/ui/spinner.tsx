import { LoaderCircle } from "lucide-react";

/** Says nothing by itself: put the words beside it. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
}
