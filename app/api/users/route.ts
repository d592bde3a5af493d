import { addUser } from "@/lib/domain/users/commands/manage-users";
import { addUserEndpoint, listUsersEndpoint } from "@/lib/domain/users/endpoints";
import { listUsers } from "@/lib/domain/users/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listUsersEndpoint, () => listUsers());
export const POST = serve(addUserEndpoint, ({ viewer, body }) => addUser(viewer.userId, body));
