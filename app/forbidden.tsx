import { headers } from "next/headers";
import { ForbiddenState } from "@/components/frame/dead-ends";
import { mayOpen } from "@/components/frame/navigation";
import { readPathname } from "@/lib/http/request-path";
import { getViewer } from "@/lib/http/viewer";
import { DashboardFrame } from "./dashboard-frame";

/**
 * Where a page that is opened afresh is not for the reader's role: inside the frame, so that whoever followed
 * a link meant for somebody else keeps their way around.
 */
export default async function Forbidden() {
  const viewer = await getViewer();
  // Next renders this along with every page, in case it is needed.
  if (!viewer || mayOpen(viewer.role, readPathname(await headers()))) return null;
  return (
    <DashboardFrame viewer={viewer}>
      <ForbiddenState />
    </DashboardFrame>
  );
}
