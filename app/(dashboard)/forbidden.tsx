import { ForbiddenState } from "@/components/frame/dead-ends";

/** Where a page within the frame that is open already is not for the reader's role. */
export default function Forbidden() {
  return <ForbiddenState />;
}
