"use client";

import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { changeViewEndpoint, deleteViewEndpoint, listViewsEndpoint, saveViewEndpoint } from "./endpoints";
import type { NewView, SavedView, SavedViewList, ViewChange } from "./schema";

const VIEWS_KEY = ["saved-views"] as const;

/** The viewer's own saved views and the shared ones, by name. */
export function useSavedViews() {
  return useQuery({
    queryKey: VIEWS_KEY,
    queryFn: ({ signal }) => callEndpoint(listViewsEndpoint, { signal }),
    staleTime: 60_000,
  });
}

/** Saves a filter under a name. Fails with `conflict` where the name is taken or the limit reached. */
export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: NewView) => callEndpoint(saveViewEndpoint, { body: view }),
    onSuccess: (saved) => setViews(client, (views) => [...views, saved]),
    onSettled: () => client.invalidateQueries({ queryKey: VIEWS_KEY }),
  });
}

interface Change {
  readonly viewId: string;
  readonly change: ViewChange;
}

/** Changes one of one's own views: at once on the screen, taken back where the server refuses. */
export function useChangeView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ viewId, change }: Change) =>
      callEndpoint(changeViewEndpoint, { params: { viewId }, body: change }),
    onMutate: ({ viewId, change }) =>
      setViews(client, (views) =>
        views.map((view) => (view.id === viewId ? { ...view, ...withoutMissing(change) } : view)),
      ),
    onError: (_error, _change, before) => client.setQueryData(VIEWS_KEY, before),
    onSettled: () => client.invalidateQueries({ queryKey: VIEWS_KEY }),
  });
}

/** Deletes one of one's own views: at once on the screen, taken back where the server refuses. */
export function useDeleteView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (viewId: string) => callEndpoint(deleteViewEndpoint, { params: { viewId } }),
    onMutate: (viewId) => setViews(client, (views) => views.filter(({ id }) => id !== viewId)),
    onError: (_error, _viewId, before) => client.setQueryData(VIEWS_KEY, before),
    onSettled: () => client.invalidateQueries({ queryKey: VIEWS_KEY }),
  });
}

function withoutMissing({ name, query, isShared }: ViewChange): Partial<SavedView> {
  return {
    ...(name !== undefined && { name }),
    ...(query !== undefined && { query }),
    ...(isShared !== undefined && { isShared }),
  };
}

/** Changes the list on the screen. @returns the list as it was. */
function setViews(
  client: QueryClient,
  change: (views: readonly SavedView[]) => SavedView[],
): SavedViewList | undefined {
  void client.cancelQueries({ queryKey: VIEWS_KEY });
  const before = client.getQueryData<SavedViewList>(VIEWS_KEY);
  if (before) client.setQueryData<SavedViewList>(VIEWS_KEY, { views: change(before.views) });
  return before;
}
