import type { NewUser, UserChange, UserEntry } from "@/lib/domain/users/endpoints";
import type { Role } from "@/lib/domain/users/schema";

/** What the form of a user holds; an empty password means "as it is" where the user exists. */
export interface UserFormValues {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
  readonly seesAllPortfolios: boolean;
  readonly portfolioIds: string[];
}

export function emptyUserForm(): UserFormValues {
  return {
    name: "",
    email: "",
    role: "supervisor",
    password: "",
    seesAllPortfolios: true,
    portfolioIds: [],
  };
}

export function userFormOf(user: UserEntry): UserFormValues {
  const { name, email, role, seesAllPortfolios, portfolioIds } = user;
  return { name, email, role, password: "", seesAllPortfolios, portfolioIds };
}

export function toNewUser(values: UserFormValues): NewUser {
  return { ...values, name: values.name.trim(), email: values.email.trim(), ...portfoliosOf(values) };
}

/** Only what differs: whatever is sent, but the name, ends the user's sessions. */
export function toUserChange(user: UserEntry, values: UserFormValues): UserChange {
  const name = values.name.trim();
  const { seesAllPortfolios, portfolioIds } = portfoliosOf(values);
  const isSameSelection =
    user.seesAllPortfolios === seesAllPortfolios &&
    [...user.portfolioIds].sort().join() === [...portfolioIds].sort().join();
  return {
    ...(name !== user.name && { name }),
    ...(values.role !== user.role && { role: values.role }),
    ...(values.password !== "" && { password: values.password }),
    ...(!isSameSelection && { seesAllPortfolios, portfolioIds }),
  };
}

/** Administrators see everything, whatever was ticked before. */
function portfoliosOf(values: UserFormValues): Pick<NewUser, "seesAllPortfolios" | "portfolioIds"> {
  const seesAllPortfolios = values.role === "admin" || values.seesAllPortfolios;
  return { seesAllPortfolios, portfolioIds: seesAllPortfolios ? [] : [...values.portfolioIds] };
}
