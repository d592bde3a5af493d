import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { isAtLeast } from "@/lib/domain/users/rules";
import type { Role, Viewer } from "@/lib/domain/users/schema";
import { REQUEST_PATH_HEADER } from "@/lib/http/request-path";
import { getViewer } from "@/lib/http/viewer";

/** The signed-in person; sends strangers to sign in, and back here afterwards. */
export async function admitSignedIn(): Promise<Viewer> {
  const viewer = await getViewer();
  if (viewer) return viewer;
  const from = (await headers()).get(REQUEST_PATH_HEADER) ?? "/";
  redirect(`/sign-in?${new URLSearchParams({ from })}`);
}

/** The signed-in person; to one of a lesser role it says that this page is not theirs. */
export async function admit(least: Role): Promise<Viewer> {
  const viewer = await admitSignedIn();
  if (!isAtLeast(viewer.role, least)) forbidden();
  return viewer;
}
