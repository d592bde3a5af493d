import { notFound } from "next/navigation";
import { getViewer } from "@/lib/http/viewer";

/** Shows "not found" to whoever is signed in without being an administrator; the layout sends strangers to sign in. */
export async function admitAdministrator(): Promise<void> {
  const viewer = await getViewer();
  if (viewer && viewer.role !== "admin") {
    notFound();
  }
}
