import { NotFoundState } from "@/components/frame/dead-ends";

/** Inside the frame, so that whoever followed an old link keeps their way around. */
export default function NotFound() {
  return <NotFoundState />;
}
