"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  addUserEndpoint,
  changeOwnPasswordEndpoint,
  changeUserEndpoint,
  listUsersEndpoint,
  type NewUser,
  type OwnPasswordChange,
  type UserChange,
} from "./endpoints";

const USERS_KEY = "users";

/** Everyone who may sign in, by name. For administrators. */
export function useUsers() {
  return useQuery({
    queryKey: [USERS_KEY],
    queryFn: ({ signal }) => callEndpoint(listUsersEndpoint, { signal }),
  });
}

/** Adds a user. Fails with code `conflict` where the e-mail is taken. */
export function useAddUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (user: NewUser) => callEndpoint(addUserEndpoint, { body: user }),
    onSuccess: () => client.invalidateQueries({ queryKey: [USERS_KEY] }),
  });
}

/**
 * Changes what is given and nothing else; anything but the name ends the user's sessions. Fails with code
 * `conflict` where no enabled administrator would remain.
 */
export function useChangeUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ userId, change }: { readonly userId: string; readonly change: UserChange }) =>
      callEndpoint(changeUserEndpoint, { params: { userId }, body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: [USERS_KEY] }),
  });
}

/**
 * Changes the reader's own password and ends their other sessions. Fails with code `invalid-input` and a
 * `reason`: `wrong-password` or `same-password`.
 */
export function useChangeOwnPassword() {
  return useMutation({
    mutationFn: (change: OwnPasswordChange) => callEndpoint(changeOwnPasswordEndpoint, { body: change }),
  });
}
