import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { roleSchema } from "./schema";

export const PASSWORD_MIN = 12;
export const LONGEST_PASSWORD = 200;

export const emailSchema = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase());
export const passwordSchema = z.string().min(PASSWORD_MIN).max(LONGEST_PASSWORD);

const userSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  isDisabled: z.boolean(),
  seesAllPortfolios: z.boolean(),
  portfolioIds: z.array(z.string()),
  lastSignInAt: z.string().nullable(),
});
export const userPageSchema = z.object({ users: z.array(userSchema) });
export type UserPage = z.infer<typeof userPageSchema>;
export type UserEntry = z.infer<typeof userSchema>;

export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(200),
  role: roleSchema,
  password: passwordSchema,
  seesAllPortfolios: z.boolean(),
  portfolioIds: z.array(z.uuid()).max(1_000),
});
export type NewUser = z.infer<typeof newUserSchema>;

export const userChangeSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  role: roleSchema.optional(),
  password: passwordSchema.optional(),
  isDisabled: z.boolean().optional(),
  seesAllPortfolios: z.boolean().optional(),
  portfolioIds: z.array(z.uuid()).max(1_000).optional(),
});
export type UserChange = z.infer<typeof userChangeSchema>;

const ownPasswordChangeSchema = z.strictObject({
  currentPassword: z.string().min(1).max(LONGEST_PASSWORD),
  newPassword: passwordSchema,
});
export type OwnPasswordChange = z.infer<typeof ownPasswordChangeSchema>;

export const listUsersEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/users",
  summary: "Everyone who may sign in",
  authorise: "admin",
  answer: userPageSchema,
});

export const addUserEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/users",
  summary: "Add a user",
  authorise: "admin",
  body: newUserSchema,
  answer: z.object({ id: z.uuid() }),
  status: 201,
});

export const changeUserEndpoint = defineEndpoint({
  method: "PATCH",
  path: "/api/users/{userId}",
  summary: "Change a user's name, role, password or portfolios, or disable them",
  authorise: "admin",
  params: z.object({ userId: z.uuid() }),
  body: userChangeSchema,
  answer: z.object({ id: z.uuid() }),
});

export const changeOwnPasswordEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/own-password",
  summary: "Change one's own password; every other session of that person ends",
  authorise: "viewer",
  body: ownPasswordChangeSchema,
  answer: z.object({ isChanged: z.literal(true) }),
});
