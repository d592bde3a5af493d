import { z } from "zod";

export const ROLES = ["admin", "supervisor", "viewer"] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Which portfolios a person may see. Every query takes one, so that no screen can forget it. */
export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "portfolios"; readonly portfolioIds: readonly string[] };

/** The person behind a request, as the database knows them at this moment. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly scope: Scope;
}
